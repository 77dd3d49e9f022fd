'use client'
import { useId, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { x } from './icon-nodes'
import { Drawing } from './icon'

const never = () => () => undefined

type DialogProps = { /** What the button says, with its icon. */ trigger: ReactNode; triggerClass?: string; title: string; closeLabel: string; children: ReactNode }

/**
 * A question over the page. Without script it is a `details` that opens in place, so what is inside
 * (a form, a link) works either way. Closes with Esc, × and a press beside it.
 */
export function Dialog({ trigger, triggerClass = 'btn btn--secondary', title, closeLabel, children }: DialogProps) {
  const enhanced = useSyncExternalStore(never, () => true, () => false)
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  if (!enhanced) {
    return <details className="dialog-plain"><summary className={triggerClass}>{trigger}</summary><div className="dialog"><h3>{title}</h3>{children}</div></details>
  }
  return (
    <>
      <button type="button" className={triggerClass} aria-haspopup="dialog" onClick={() => ref.current?.showModal()}>{trigger}</button>
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a press beside the dialog is a shortcut; Esc and × are its keys */}
      <dialog ref={ref} className="dialog" aria-labelledby={id} onClick={(e) => { if (e.target === e.currentTarget) e.currentTarget.close() }}>
        <div className="dialog__in">
          <div className="dialog__head"><h3 id={id}>{title}</h3><form method="dialog"><button className="iconbtn iconbtn--flat" aria-label={closeLabel}><Drawing node={x} /></button></form></div>
          {children}
        </div>
      </dialog>
    </>
  )
}
