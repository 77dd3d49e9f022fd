import type { StaticMap } from '@/lib/geo/static-map'

/** A still crop of the base map, coloured by the theme. Its words are told by the parent: the picture itself is silent. */
export function MapSvg({ map }: { map: StaticMap }) {
  return (
    <svg className="mapsvg" viewBox={`0 0 ${map.width} ${map.height}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {map.paths.map((p, i) => (
        <path key={i} d={p.d} fillRule="evenodd" fill={p.fill ? `var(--map-${p.fill})` : 'none'} stroke={p.stroke && `var(--map-${p.stroke})`} strokeWidth={p.width} strokeDasharray={p.dash} />
      ))}
      {map.shields.map((s, i) => (
        <g key={i}>
          <rect x={s.x - 4 - s.text.length * 3} y={s.y - 7} width={8 + s.text.length * 6} height={14} rx={3} fill={`var(--map-shield${s.second ? '-2' : ''})`} />
          <text x={s.x} y={s.y + 3.5} fontSize={10} fontWeight={720} textAnchor="middle" fill={`var(--map-shield${s.second ? '-2' : ''}-text)`}>{s.text}</text>
        </g>
      ))}
      {map.texts.map((t, i) => (
        <g key={i} fill={`var(--map-${t.colour})`}>
          {t.dot && <circle cx={t.dot.x} cy={t.dot.y} r={t.dot.r} fill="var(--map-halo)" stroke={`var(--map-${t.colour})`} strokeWidth={1.2} />}
          <text x={t.x} y={t.y + t.size * 0.35} fontSize={t.size} fontWeight={t.weight} textAnchor="middle">{t.text}</text>
        </g>
      ))}
    </svg>
  )
}
