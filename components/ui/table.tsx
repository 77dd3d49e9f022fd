import type { ReactNode } from 'react'
import { cx } from './class-names'

export type Column<T> = { key: string; head: ReactNode; /** Numbers stand to the right. */ right?: boolean; cell: (row: T) => ReactNode; /** The column that names the row. */ rowHead?: boolean; foot?: ReactNode }

/** A table with a caption; wide ones scroll inside their own focusable frame. */
export function Table<T>({ caption, hideCaption, columns, rows, rowKey, dense }: { caption: string; hideCaption?: boolean; columns: Column<T>[]; rows: readonly T[]; rowKey: (row: T) => string; dense?: boolean }) {
  return (
    <div className="tablewrap" role="region" aria-label={caption} tabIndex={0}>
      <table className={cx('table', dense && 'dense')}>
        <caption className={hideCaption ? 'vh' : undefined}>{caption}</caption>
        <thead><tr>{columns.map((c) => <th key={c.key} scope="col" className={c.right ? 'r' : undefined}>{c.head}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((c) => c.rowHead
                ? <th key={c.key} scope="row" className={c.right ? 'r' : undefined}>{c.cell(row)}</th>
                : <td key={c.key} className={c.right ? 'r' : undefined}>{c.cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
        {columns.some((c) => c.foot !== undefined) && (
          <tfoot><tr>{columns.map((c) => c.rowHead ? <th key={c.key} scope="row">{c.foot}</th> : <td key={c.key} className={c.right ? 'r' : undefined}>{c.foot}</td>)}</tr></tfoot>
        )}
      </table>
    </div>
  )
}
