/** The drawings a pin can carry, by lucide name. They lie in `public/pins.svg` (`npm run icons`), so that they cost no script. */
export const pinIconNames = new Set(
  `accessibility alarm-clock baby bike blocks bus check construction droplets dumbbell flag footprints heart house-heart library lightbulb map-pin message-circle mountain mountain-snow ruler sailboat signpost snowflake sparkles ticket traffic-cone trash-2 trees`.split(/\s+/),
)

/** The drawing of a live pin. An icon that is not in the set is a flag. */
export function PinIcon({ name }: { name: string }) {
  return <svg className="icon" viewBox="0 0 24 24" aria-hidden="true"><use href={`/pins.svg#${pinIconNames.has(name) ? name : 'flag'}`} /></svg>
}
