/** The Y mark: two paths that become one. Signs the header and every official answer. */
export function Mark() {
  return <svg className="ymark" viewBox="0 0 40 40" aria-hidden="true"><rect className="mark__ground" width="40" height="40" rx="11" /><path className="mark__line" d="M10.5 9.5c0 7.5 9.5 7 9.5 15v6.5M29.5 9.5c0 7.5-9.5 7-9.5 15" /></svg>
}

/** The bare mark in line with text. */
export function MarkLine() {
  return <svg className="icon icon--y" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 4c0 5.5 7 5 7 10.5V20M19 4c0 5.5-7 5-7 10.5" /></svg>
}
