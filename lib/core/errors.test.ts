import { describe, expect, it } from 'vitest'
import { AppError, isAppError, mapDbError, sqlState, type ErrorCode } from './errors'

const failure = (code: string, message = 'x') => Object.assign(new Error(message), { code })
/** Drivers and drizzle wrap what the database said. */
const wrapped = (error: Error) => new Error('Failed query: insert into …', { cause: error })

const expected: [string, ErrorCode][] = [
  ['23505', 'conflict'], ['23P01', 'conflict'],
  ['22001', 'invalid'], ['22P02', 'invalid'], ['22021', 'invalid'], ['23502', 'invalid'], ['23503', 'invalid'], ['23514', 'invalid'],
  ['53100', 'unavailable'], ['53300', 'unavailable'], ['57014', 'unavailable'], ['57P01', 'unavailable'], ['08006', 'unavailable'], ['55P03', 'unavailable'], ['40001', 'unavailable'], ['40P01', 'unavailable'],
]

describe('mapDbError', () => {
  it.each(expected)('SQLSTATE %s is %s, also when wrapped', (state, code) => {
    expect(mapDbError(failure(state))).toMatchObject({ name: 'AppError', code })
    expect(mapDbError(wrapped(wrapped(failure(state))))).toMatchObject({ name: 'AppError', code })
    expect(sqlState(wrapped(failure(state)))).toBe(state)
  })

  it.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'])('%s is unavailable', (code) => {
    expect(mapDbError(wrapped(failure(code)))).toMatchObject({ code: 'unavailable', status: 503 })
  })

  it('a lost connection is unavailable', () => {
    expect(mapDbError(new Error('Connection terminated unexpectedly'))).toMatchObject({ code: 'unavailable' })
    expect(mapDbError(new Error('timeout exceeded when trying to connect'))).toMatchObject({ code: 'unavailable' })
  })

  it('keeps the cause for the log, and nothing of it in the refusal', () => {
    const cause = failure('23505', 'Key (email)=(a@b.example) already exists.')
    const mapped = mapDbError(cause) as AppError
    expect(mapped.cause).toBe(cause)
    expect(JSON.stringify([mapped.message, mapped.messageKey, mapped.params])).not.toContain('a@b.example')
  })

  it('leaves our own refusals and our own mistakes as they are', () => {
    const own = new AppError('gone')
    const mistake = failure('42703', 'column "x" does not exist')
    expect(mapDbError(own)).toBe(own)
    expect(mapDbError(mistake)).toBe(mistake)
    expect(mapDbError('text')).toBe('text')
  })

  it('does not go round for ever in a circle of causes', () => {
    const circle = new Error('a')
    circle.cause = circle
    expect(mapDbError(circle)).toBe(circle)
    expect(sqlState(circle)).toBeUndefined()
  })
})

it('isAppError knows ours by name, as the bundles of Next need it', () => {
  expect(isAppError(new AppError('gone'))).toBe(true)
  expect(isAppError(Object.assign(new Error('x'), { name: 'AppError' }))).toBe(true)
  expect(isAppError({ name: 'AppError' })).toBe(false)
})
