/** Facts of the pictures; whoever owns the picture is told by `PhotoGuard.changed`, others by these. */
export type PhotoChanged = { attachmentId: string; ownerType: string; ownerId: string; slot: string }

declare module '@/lib/core/events' {
  interface EventMap {
    'media.photoRedacted': PhotoChanged
    'media.photoRemoved': PhotoChanged
  }
}
