/** One XML element: name, attributes, then text, children, or nothing. */
export type XmlNode = { name: string; attributes?: Record<string, string>; children?: XmlNode[] | string }

// XML 1.0 has no way to write these at all, not even as references.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\r': '&#13;' }

/** Text safe inside an element or an attribute; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"'\r]/g, (c) => references[c] ?? c)
}

const write = ({ name, attributes = {}, children }: XmlNode): string => {
  const head = name + Object.entries(attributes).map(([k, v]) => ` ${k}="${escapeXml(v)}"`).join('')
  if (children === undefined || children.length === 0) return `<${head}/>`
  return `<${head}>${typeof children === 'string' ? escapeXml(children) : children.map(write).join('')}</${name}>`
}

/** A whole document in UTF-8 with its declaration. */
export function xmlDocument(root: XmlNode): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(root)}\n`
}

/** Element with text; an absent value gives an empty element, as GeoReport v2 does. */
export function textElement(name: string, value: string | number | boolean | null | undefined): XmlNode {
  return { name, children: value === null || value === undefined ? undefined : String(value) }
}
