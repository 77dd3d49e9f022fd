/** What can be followed. Areas and filters come later. */
export const subjectTypes = ['feedback'] as const
export type SubjectType = (typeof subjectTypes)[number]

/** A followed thing as its follower is told of it. */
export type Subject = { id: string; number: string; title: string }
/** What the pages of confirming and ending show. `title` is null once the subject is not public any more. */
export type SubscriptionView = { number: string | null; title: string | null; confirmed: boolean; ended: boolean }
