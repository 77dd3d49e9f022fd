'use client'
import { useCallback, useState, type ReactNode } from 'react'
import { FieldErrors } from '@/components/form/field'
import { textOf, useField } from '@/components/form/form-context'
import { Drawing } from '@/components/ui/icon'
import { locateFixed, triangleAlert } from '@/components/ui/icon-nodes'
import type { PlaceDescription, PlaceOption, Point } from '@/lib/geo/types'
import { MapShell } from './map-shell'
import { PlaceSearch } from './place-search'
import { usePlace } from './use-place'
import type { MapSetup, PickerWords } from './words'

export type PlacePickerProps = {
  setup: MapSetup
  words: PickerWords
  /** The place the form holds already; `describePoint` or `settlePlaceForm` gives it. */
  initial: PlaceDescription | null
  /** Candidates to choose from without script, and why there are none; from `settlePlaceForm`. */
  options?: PlaceOption[]
  message?: string | null
  searched?: string
  /** The topic's icon on the pin. */
  icon?: string
  still?: ReactNode
  /** Name and value of the button that sends the form back for candidates, without script. */
  findButton?: { name: string; value: string }
  onChange?: (point: Point | null) => void
  /** Beside "Use my location": for example "I don't know the place". */
  extra?: ReactNode
}

const load = () => import('./picker-live').then((m) => m.PickerLive)

/** The chosen place as it will be sent, and in words. `placeText` is what the receipt and the public page say. */
function Chosen({ point, described, words }: { point: Point | null; described: PlaceDescription | null; words: PickerWords }) {
  return (
    <>
      <input type="hidden" name="lat" value={point?.lat ?? ''} />
      <input type="hidden" name="lon" value={point?.lon ?? ''} />
      <input type="hidden" name="placeText" value={described?.text ?? ''} />
      <div className="picker__chosen">
        <p><strong>{words.chosen}</strong><br />{described?.text ?? (point ? '…' : words.none)}</p>
        {described && <dl><dt>{words.wgs84}</dt><dd>{described.wgs84}</dd><dt>{words.tm35fin}</dt><dd>{described.tm35fin}</dd></dl>}
      </div>
      {described?.warning && (
        <div className="note note--wait"><Drawing node={triangleAlert} /><p>{described.warning}</p>
          {described.verdict === 'nearBorder' && <div className="check"><input type="checkbox" id="near-border" name="nearBorderConfirmed" value="on" /><label htmlFor="near-border">{words.confirm}</label></div>}
        </div>
      )}
    </>
  )
}

/** Coordinates typed in either system; the server tells what they mean. */
function Coordinates({ words, id, find, onFind }: { words: PickerWords; id: string; find: { name: string; value: string }; onFind: (typed: string) => void }) {
  const kept = textOf(useField('placeCoordinates').value, '')
  const [typed, setTyped] = useState(kept ?? '')
  return (
    <details open={Boolean(kept)}>
      <summary>{words.coordinatesSummary}</summary>
      <div className="field">
        <label htmlFor={id}>{words.coordinates}</label>
        <div className="picker__line">
          <input className="input" id={id} name="placeCoordinates" value={typed} onChange={(e) => setTyped(e.target.value)} maxLength={120} autoComplete="off" spellCheck={false} aria-describedby={`${id}-hint`} onKeyDown={(e) => { if (e.key === 'Enter') { e.preventDefault(); onFind(typed) } }} />
          <button className="btn btn--secondary" type="submit" name={find.name} value={find.value} formNoValidate onClick={(e) => { e.preventDefault(); onFind(typed) }}>{words.coordinatesButton}</button>
        </div>
        <p className="hint" id={`${id}-hint`}>{words.coordinatesHint}</p>
      </div>
    </details>
  )
}

/** Candidates as radio buttons, as the server listed them. */
function Candidates({ options, words, onPick }: { options: PlaceOption[]; words: PickerWords; onPick: (o: PlaceOption) => void }) {
  return (
    <fieldset className="field">
      <legend>{words.choose}</legend>
      {options.map((o, i) => (
        <div className="check" key={o.id}>
          <input type="radio" name="placeChoice" id={`place-choice-${i}`} value={`${o.lat},${o.lon}`} onChange={() => onPick(o)} />
          <label htmlFor={`place-choice-${i}`}>{o.name} <span className="soft">{o.detail}</span></label>
        </div>
      ))}
    </fieldset>
  )
}

/**
 * Choosing a place: by name, by my location, by coordinates in two systems, by pressing the map, dragging the pin or moving
 * it with the arrow keys. The chosen point is told in words. Without script the fields send the form back for candidates.
 */
export function PlacePicker({ setup, words, initial, options = [], message, searched = '', icon = 'map-pin', still, findButton = { name: 'intent', value: 'findPlace' }, onChange, extra }: PlacePickerProps) {
  const field = useField('lat')
  const { point, described, said, setSaid, notice, setNotice, goTo, choose, locate } = usePlace(initial, setup.locale, words, onChange)
  // After a refusal what was typed comes back with the form.
  const [text, setText] = useState(textOf(useField('placeSearch').value, searched) ?? '')
  const [listed, setListed] = useState(options)
  // A name that was searched must not outlive the pin's move: without it the sending would go back to the name's own point.
  const movePin = useCallback((next: Point) => { setText(''); choose(next) }, [choose])
  const locateMe = useCallback(() => { setText(''); locate() }, [locate])
  const take = (option: PlaceOption, swapped: boolean) => {
    choose(option, { go: true, say: swapped ? words.swapped : undefined })
    if (option.id !== 'coordinates') setText(option.name)
    setListed([])
  }
  const find = (typed: string) => {
    if (!typed.trim()) return
    fetch(`/api/v1/places?${new URLSearchParams({ q: typed, locale: setup.locale })}`)
      .then((r) => (r.ok ? (r.json() as Promise<{ options: PlaceOption[]; message: string | null; swapped: boolean }>) : Promise.reject(new Error(String(r.status)))))
      .then((a) => {
        const [only, second] = a.options
        if (only && !second) return take(only, a.swapped)
        setListed(a.options)
        return setNotice(a.message ?? words.choose)
      })
      .catch(() => setNotice(words.failed))
  }
  const id = field.id
  return (
    <div className="picker">
      <div className={field.errors.length ? 'field field--error' : 'field'}>
        <label htmlFor={id}>{words.search}</label>
        <div className="picker__line">
          <PlaceSearch locale={setup.locale} words={words} id={id} describedBy={field.describedBy(true)} invalid={field.errors.length > 0} text={text} onText={setText} onPick={take} onSay={setSaid} />
          <button className="btn btn--secondary" type="submit" name={findButton.name} value={findButton.value} formNoValidate onClick={(e) => { e.preventDefault(); find(text) }}>{words.searchButton}</button>
        </div>
        <FieldErrors id={id} errors={field.errors} />
        <p className="hint" id={`${id}-hint`}>{words.searchHint}</p>
        {message && !notice && <p className="error">{message}</p>}
      </div>
      <p className="picker__notice" role="status">{notice}</p>
      <p className="vh" role="status">{said}</p>
      {listed.length > 0 && <Candidates options={listed} words={words} onPick={(o) => choose(o, { go: true })} />}
      <div>
        <MapShell setup={setup} label={words.mapHelp} still={still} kind="pick" load={load} live={{ setup, words, label: words.mapHelp, icon, point, goTo, onPoint: movePin, onLocate: locateMe }} />
        <div className="btns btns--tight picker__acts">
          <button className="btn btn--secondary btn--s needs-script" type="button" onClick={locateMe}><Drawing node={locateFixed} />{words.locate}</button>
          {point && <button className="btn btn--quiet btn--s needs-script" type="button" onClick={() => choose(null, { say: words.none })}>{words.clear}</button>}
          {extra}
        </div>
      </div>
      <Coordinates words={words} id={`${id}-coordinates`} find={findButton} onFind={find} />
      <Chosen point={point} described={described} words={words} />
    </div>
  )
}
