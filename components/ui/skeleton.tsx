/** The true layout of rows while they load; `label` is heard once. */
export function SkeletonRows({ count = 3, label }: { count?: number; label: string }) {
  return (
    <div role="status">
      <span className="vh">{label}</span>
      <div className="panel panel--flush rows" aria-hidden="true">
        {Array.from({ length: count }, (_, i) => (
          <div className="row" key={i}><span className="row__glyph skel skel--glyph" /><div className="row__body skel__lines"><span className="skel" style={{ width: `${72 - (i % 3) * 14}%` }} /><span className="skel skel--meta" /></div><span className="skel skel--badge" /></div>
        ))}
      </div>
    </div>
  )
}

export function SkeletonBlock({ height, label }: { height: string; label: string }) {
  return <div role="status"><span className="vh">{label}</span><div className="skel skel--block" style={{ height }} aria-hidden="true" /></div>
}
