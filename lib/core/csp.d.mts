export function tileOrigin(tileUrl: string | undefined): string | null
export function policy(scriptSources: string[], environment?: Record<string, string | undefined>): string
