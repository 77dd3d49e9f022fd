import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/auth/actor'
import { formAction } from '@/lib/core/action'

/** One command over the fields of a form, then the page that tells what was done. Counted per person. */
export const deed = (run: (actor: Actor, form: FormData) => Promise<unknown>, next: (form: FormData) => string) =>
  formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }) => {
    await run(actor, form)
    redirect(next(form))
  })
