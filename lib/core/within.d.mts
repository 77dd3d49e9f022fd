export const noAnswer: string
export function within<T>(promise: Promise<T>, ms: number): Promise<T>
