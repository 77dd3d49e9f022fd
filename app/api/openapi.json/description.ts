import { nearbyReports, publicReportDetail, publicReportPage, sentReport } from '@/lib/feedback/api'
import { reportInput } from '@/lib/feedback/validation'
import { problem, schemaOf } from './describe'
import { paths } from './paths'

/** The interface in OpenAPI 3.1, its bodies from the schemas that check them. */
export function description(siteUrl: string) {
  return {
    openapi: '3.1.0',
    info: { title: 'Yhessä', version: '1', license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } },
    servers: [{ url: siteUrl }],
    paths,
    components: {
      schemas: {
        NewReport: schemaOf(reportInput, 'input'), SentReport: schemaOf(sentReport, 'output'), PublicReportPage: schemaOf(publicReportPage, 'output'),
        PublicReportDetail: schemaOf(publicReportDetail, 'output'), NearbyReports: schemaOf(nearbyReports, 'output'), Problem: schemaOf(problem, 'output'),
      },
    },
  }
}
