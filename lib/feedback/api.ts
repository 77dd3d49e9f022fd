import { z } from 'zod'
import type { Cell } from '@/lib/formats/csv'
import { feedbackStatuses, type FeedbackDetail, type FeedbackListItem } from './types'

/** A report as open data. Points are rounded; nothing of the sender is here. Instants are ISO 8601 in UTC. */
export const publicReport = z.strictObject({
  number: z.string(),
  url: z.url(),
  title: z.string(),
  status: z.enum(feedbackStatuses),
  categoryCode: z.string(),
  categoryName: z.string(),
  group: z.string(),
  area: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  receivedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  supportCount: z.int(),
  hasPhoto: z.boolean(),
  /** Made up for the demo. */
  example: z.boolean(),
})
export type PublicReport = z.output<typeof publicReport>

export const publicReportPage = z.strictObject({ items: z.array(publicReport), total: z.int(), page: z.int(), pages: z.int(), next: z.url().nullable() })

export const publicReportDetail = publicReport.extend({
  description: z.string(),
  language: z.string(),
  place: z.string().nullable(),
  unit: z.string(),
  observedAt: z.iso.datetime(),
  dueOn: z.iso.date().nullable(),
  firstAnsweredAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  duplicateOf: z.string().nullable(),
  transferredTo: z.string().nullable(),
  photos: z.array(z.strictObject({ url: z.url(), alt: z.string() })),
  timeline: z.array(z.strictObject({ at: z.iso.datetime(), kind: z.string(), status: z.enum(feedbackStatuses).nullable(), text: z.string().nullable(), unit: z.string().nullable() })),
})

export const sentReport = z.strictObject({ number: z.string(), code: z.string(), dueOn: z.string(), moderation: z.enum(['waiting', 'public']), url: z.url() })
export const nearbyReports = z.strictObject({ items: z.array(publicReport.extend({ metres: z.int() })) })

/** @param urlOf the page of a number */
export const toPublicReport = (item: FeedbackListItem, urlOf: (number: string) => string): PublicReport => ({
  number: item.number, url: urlOf(item.number), title: item.title, status: item.status, categoryCode: item.categoryCode, categoryName: item.categoryName, group: item.groupId, area: item.areaName,
  lat: item.lat, lon: item.lon, receivedAt: item.receivedAt, updatedAt: item.updatedAt, supportCount: item.supportCount, hasPhoto: item.hasPhoto, example: item.isExample,
})

/** @param siteUrl photos are told by whole addresses */
export const toPublicDetail = (report: FeedbackDetail, urlOf: (number: string) => string, siteUrl: string): z.output<typeof publicReportDetail> => ({
  ...toPublicReport(report, urlOf), description: report.description, language: report.lang, place: report.placeText, unit: report.unit, observedAt: report.observedAt, dueOn: report.dueOn,
  firstAnsweredAt: report.firstAnsweredAt, closedAt: report.closedAt, duplicateOf: report.duplicateOf, transferredTo: report.transferredTo,
  photos: report.photos.map((p) => ({ url: new URL(p.largeUrl, siteUrl).href, alt: p.alt ?? '' })),
  timeline: report.timeline.map((s) => ({ at: s.at, kind: s.kind, status: s.toStatus, text: s.body, unit: s.unit })),
})

export const csvHeader = ['number', 'url', 'title', 'description', 'status', 'categoryCode', 'categoryName', 'group', 'area', 'place', 'lat', 'lon', 'receivedAt', 'updatedAt', 'dueOn', 'firstAnsweredAt', 'closedAt', 'supportCount', 'example']
type CsvRow = FeedbackListItem & { description: string; placeText: string | null; dueOn: string | null; firstAnsweredAt: string | null; closedAt: string | null }

/** The cells of `csvHeader` for one report. */
export const csvRow = (r: CsvRow, url: string): Cell[] =>
  [r.number, url, r.title, r.description, r.status, r.categoryCode, r.categoryName, r.groupId, r.areaName, r.placeText, r.lat, r.lon, r.receivedAt, r.updatedAt, r.dueOn, r.firstAnsweredAt, r.closedAt, r.supportCount, r.isExample ? 1 : 0]
