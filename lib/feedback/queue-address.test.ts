import { describe, expect, it } from 'vitest'
import { cleanQueueQuery, queueQuery, readQueueAddress } from './queue-address'

describe('the address of the queue', () => {
  it('reads what it writes', () => {
    const address = readQueueAddress({ view: 'mine', group: 'streets', category: 'katuvalo,talvi', text: 'lumi', order: 'newest', page: '3' })
    expect(address).toMatchObject({ view: 'mine', order: 'newest', page: 3, filters: { group: 'streets', category: ['katuvalo', 'talvi'], text: 'lumi' } })
    expect(readQueueAddress(queueQuery(address))).toEqual(address)
  })
  it('leaves usual values out and opens with wrong ones', () => {
    expect(Object.values(queueQuery(readQueueAddress({}))).filter(Boolean)).toEqual([])
    expect(readQueueAddress({ view: 'everything', order: 'drop table', page: '-4', status: 'gone' })).toMatchObject({ view: 'open', order: 'due', page: 1, filters: {} })
  })
  it('keeps only its own parts of a saved query', () => {
    const kept = cleanQueueQuery('view=new&text=lumi&next=https://elsewhere.example&done=9')
    expect(Object.entries(kept).filter(([, v]) => v)).toEqual([['view', 'new'], ['text', 'lumi']])
  })
})
