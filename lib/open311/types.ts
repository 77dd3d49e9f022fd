/** The words of GeoReport v2, https://wiki.open311.org/GeoReport_v2/; names are the standard's own. */
export type Service = {
  service_code: string
  service_name: string
  description: string
  metadata: boolean
  type: 'realtime'
  keywords: string
  group: string
}

export type Attribute = {
  variable: boolean
  code: string
  datatype: 'string' | 'number' | 'datetime' | 'text' | 'singlevaluelist' | 'multivaluelist'
  required: boolean
  datatype_description: string
  order: number
  description: string
  values: { key: string; name: string }[]
}
export type ServiceDefinition = { service_code: string; attributes: Attribute[] }

export type ServiceRequest = {
  service_request_id: string
  status: 'open' | 'closed'
  status_notes: string
  service_name: string
  service_code: string
  description: string
  agency_responsible: string
  service_notice: string
  requested_datetime: string
  updated_datetime: string
  expected_datetime: string
  address: string
  address_id: string
  zipcode: string
  lat: number | null
  long: number | null
  media_url: string
  /** Only when asked with `extensions=true`, in Helsinki's manner. */
  extended_attributes?: { title: string; detailed_status: string; media_urls: string[] }
}

export type CreatedRequest = { service_request_id: string; service_notice: string; account_id: string }
export type Problem = { code: number; description: string }
export type Discovery = {
  changeset: string
  contact: string
  key_service: string
  endpoints: { specification: string; url: string; changeset: string; type: 'production' | 'test'; formats: string[] }[]
}

export type Format = 'xml' | 'json'
