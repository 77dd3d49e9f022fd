import type { Locale } from '@/lib/i18n/locales'
import type { Words } from '@/lib/i18n/translator'
import { cleanText, webAddress } from './clean'
import type { Block, Composed } from './compose'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text as it may stand between tags and inside quoted attributes. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c)
const lines = (text: string) => escapeHtml(cleanText(text)).replace(/\n/g, '<br>')

/** The colours of `globals.css`, as values: mail readers know no variables. Each has a class for the dark theme. */
const style = {
  font: "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;",
  text: 'margin:0 0 16px;font-size:16px;line-height:1.55;color:#15242f;',
  quiet: 'margin:20px 0 0;font-size:14px;line-height:1.5;color:#4b5b66;',
}

function htmlOf(block: Block): string {
  switch (block.type) {
    case 'text': return `<p class="ink" style="${style.text}">${lines(block.text)}</p>`
    case 'quote': return `<div class="tint" style="margin:0 0 20px;padding:14px 18px;background:#e6f0f7;border-left:4px solid #0a5f98;border-radius:6px;">${
      block.by ? `<p class="soft" style="margin:0 0 4px;font-size:14px;font-weight:600;color:#4b5b66;">${lines(block.by)}</p>` : ''
    }<p class="ink" style="margin:0;font-size:16px;line-height:1.55;color:#15242f;">${lines(block.text)}</p></div>`
    case 'button': {
      const url = escapeHtml(webAddress(block.url))
      return `<p style="margin:4px 0 20px;"><a class="button" href="${url}" style="display:inline-block;padding:13px 22px;background:#0a5f98;color:#ffffff;border-radius:10px;font-size:16px;font-weight:600;text-decoration:none;">${lines(block.label)}</a></p>`
    }
    case 'code': return `<p class="soft" style="margin:0 0 6px;font-size:14px;color:#4b5b66;">${lines(block.label)}</p><p class="well" style="margin:0 0 16px;padding:12px 16px;background:#f1ece1;border-radius:10px;font-family:Consolas,Menlo,monospace;font-size:24px;font-weight:700;letter-spacing:2px;color:#15242f;">${lines(block.value)}</p>`
    case 'facts': return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 16px;border-collapse:collapse;">${block.rows.map(([label, value]) =>
      `<tr><td class="soft" valign="top" style="padding:3px 16px 3px 0;font-size:15px;color:#4b5b66;">${lines(label)}</td><td class="ink" style="padding:3px 0;font-size:15px;font-weight:600;color:#15242f;">${lines(value)}</td></tr>`).join('')}</table>`
    case 'quiet': return `<p class="soft" style="${style.quiet}">${lines(block.text)}${
      block.link ? ` <a class="link" href="${escapeHtml(webAddress(block.link.url))}" style="color:#0a5f98;">${lines(block.link.label)}</a>` : ''}</p>`
  }
}

function textOf(block: Block): string {
  switch (block.type) {
    case 'text': return cleanText(block.text)
    // Each line marked, so that nobody's words can pass for the city's.
    case 'quote': return [...(block.by ? [`${cleanText(block.by)}:`] : []), ...cleanText(block.text).split('\n').map((line) => `> ${line}`)].join('\n')
    case 'button': return `${block.label}:\n${webAddress(block.url)}`
    case 'code': return `${block.label}\n\n    ${cleanText(block.value)}`
    case 'facts': return block.rows.map(([label, value]) => `${label}: ${cleanText(value).replace(/\n/g, ' ')}`).join('\n')
    case 'quiet': return block.link ? `${cleanText(block.text)}\n${block.link.label}: ${webAddress(block.link.url)}` : cleanText(block.text)
  }
}

const dark = [
  '.page{background:#0d171e!important}', '.panel{background:#15222b!important;border-color:#2a3943!important}', '.ink,.well,.name{color:#eef1ea!important}',
  '.soft{color:#a9b9c2!important}', '.tint{background:#17374c!important;border-color:#83c4ee!important}', '.well{background:#0a1217!important}',
  '.button{background:#83c4ee!important;color:#06243a!important}', '.link{color:#83c4ee!important}',
].join('')

/** The same content as plain text and as HTML: no remote pictures, no scripts, readable in light and dark. */
export function layOut(mail: Composed, t: Words, locale: Locale, siteUrl: string): { text: string; html: string } {
  const text = [mail.heading, ...mail.blocks.map(textOf), `--\n${t('footer')}\n${siteUrl}`].join('\n\n') + '\n'
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(mail.subject)}</title><style>@media (prefers-color-scheme:dark){${dark}}</style></head><body class="page" style="margin:0;padding:0;background:#faf7f0;${style.font}"><div class="page" style="background:#faf7f0;padding:24px 12px;"><div style="max-width:560px;margin:0 auto;"><p class="name" style="margin:0 4px 14px;font-size:20px;font-weight:700;color:#15242f;">${escapeHtml(t('brand'))} <span class="soft" style="font-size:15px;font-weight:400;color:#4b5b66;">${escapeHtml(t('place'))}</span></p><div class="panel" style="background:#ffffff;border:1px solid #e2dacb;border-radius:16px;padding:26px 24px;"><h1 class="ink" style="margin:0 0 14px;font-size:23px;line-height:1.25;font-weight:700;color:#15242f;">${escapeHtml(mail.heading)}</h1>${mail.blocks.map(htmlOf).join('')}</div><p class="soft" style="margin:16px 4px 0;font-size:13px;line-height:1.5;color:#4b5b66;">${escapeHtml(t('footer'))}<br><a class="link" href="${escapeHtml(webAddress(siteUrl))}" style="color:#0a5f98;">${escapeHtml(siteUrl.replace(/^https?:\/\//, ''))}</a></p></div></div></body></html>`
  return { text, html }
}
