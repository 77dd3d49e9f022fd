import { honeypotField } from '@/lib/core/form-state'

/** A field off the page that only a machine fills; the action drops such a sending. `label` warns a person who meets it. */
export function Honeypot({ label }: { label: string }) {
  return <div className="hp" aria-hidden="true"><label>{label}<input type="text" name={honeypotField} tabIndex={-1} autoComplete="off" /></label></div>
}
