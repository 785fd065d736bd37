/* Writes reference.tsv: what edtf.js, another reader of EDTF, says about some thousands of texts, good
 * and broken, of all productions of ISO 8601-2:2019, annex A. test-edtf-reference.c holds our reader
 * against it, and says where the two differ, and why.
 *
 * Only to be run again when the texts or the version of edtf.js change. In an empty folder:
 *
 *   npm install edtf
 *   cp …/tests/data/edtf/generate.mjs .
 *   node generate.mjs >…/tests/data/edtf/reference.tsv
 *
 * The texts are the same at each run: what is random comes from a generator with a seed. Of every
 * interval, set and choice, the dates that it is made of are rows as well, and of every date with
 * qualifiers, the date without them.
 */
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as edtf from 'edtf'

/* A time of day without a zone is the reader's; ours takes it as UTC. */
edtf.defaults.offset = 0

/* xorshift32 */
let state = 0x45445446
function below(n) {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return (state >>> 0) % n
}

const pick = (from) => from[below(from.length)]
const pad = (number, width = 2) => String(number).padStart(width, '0')
const repeat = (n, make) => Array.from({ length: n }, make)

const texts = new Set()
const add = (...more) => more.flat(Infinity).forEach((text) => texts.add(text))

const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const daysIn = (year, month) => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)

/* Level 0 */
const YEARS = ['0000', '0001', '0004', '0099', '0100', '0400', '0999', '1582', '1600', '1899', '1900',
  '1969', '1970', '1999', '2000', '2004', '2024', '2025', '2100', '9999']
const NEGATIVE = ['-0001', '-0004', '-0043', '-0044', '-0100', '-0101', '-0400', '-1985', '-9999']
const QUALIFIERS = ['?', '~', '%']

function randomYear() {
  const kind = below(8)
  if (kind === 0) return pick(YEARS)
  if (kind === 1) return pick(NEGATIVE)
  return pad(1000 + below(1200), 4)
}
const randomMonth = () => `${randomYear()}-${pad(1 + below(12))}`
function randomDay() {
  const year = randomYear()
  const month = 1 + below(12)
  return `${year}-${pad(month)}-${pad(1 + below(daysIn(Number(year), month)))}`
}
const randomPlain = () => pick([randomYear, randomMonth, randomDay, randomDay])()

const ZONES = ['', '', 'Z', 'Z', '+00', '+00:00', '+01', '+02:00', '+05:30', '+05:45', '+12:45', '+13', '+14',
  '+14:00', '-01:00', '-03:30', '-05', '-08:00', '-11:59', '-12', '-12:00']
const randomTime = () =>
  `${randomDay()}T${pad(below(24))}:${pad(below(60))}:${pad(below(60))}${pick(ZONES)}`

add(YEARS, NEGATIVE, repeat(60, randomYear))
for (const year of [...YEARS, ...NEGATIVE]) {
  add(`${year}-01`, `${year}-02`, `${year}-12`, `${year}-01-01`, `${year}-12-31`)
  add(`${year}-02-28`, `${year}-02-29`, `${year}-02-30`, `${year}-03-01`)
}
for (let month = 0; month <= 13; month++)
  add(`2024-${pad(month)}`, ['00', '01', '28', '29', '30', '31', '32'].map((day) => `2023-${pad(month)}-${day}`))
add(repeat(80, randomMonth), repeat(150, randomDay), repeat(120, randomTime))
for (const zone of [...ZONES, '+15', '+23:59', '+24', '-13', '-23', '-00', '-00:00', '-00:30', '+00:01', '+0200',
  '-0330', '+2', '+02:0', '+02:60', '+02:', '+', '-', 'z', ' Z', 'ZZ', 'CET', '\u221203:00', '+14:30', '+02:00Z'])
  add(`2025-08-15T11:30:00${zone}`)
add(['00:00:00', '23:59:59', '24:00:00', '24:00', '24:00:01', '23:59:60', '12:60:00', '25:00:00', '12:30', '12', '1230',
  '123000', '12:30:00.5', '12:30:00.123', '12:30:00,5', '1:30:00', '12:3:00', '12:30:0', '12:30:XX', 'XX:30:00', '']
  .flatMap((time) => [`2025-08-15T${time}`, `2025-08-15T${time}Z`]))
add('2025-08T11:30:00Z', '2025T11:30:00Z', '2025-08-15t11:30:00Z', '2025-08-15 11:30:00Z', '2025-02-29T00:00:00Z',
  '2024-02-29T23:59:59Z', '-0044-03-15T12:00:00Z', '0000-01-01T00:00:00Z', '2025-12-31T23:00:00-05:00',
  '2025-01-01T00:00:00+14:00', '20XX-01-01T00:00:00Z', '2025-21-01T00:00:00Z', '2025-08-15T11:30:00Z~',
  '2025-08-15?T11:30:00Z', '?2025-08-15T11:30:00Z', '2025-?08-15T11:30:00Z')

/* Level 1: long years, seasons, qualifiers, unspecified digits from the right */
const LONG = ['Y10000', 'Y-10000', 'Y12345', 'Y-12345', 'Y99999', 'Y100000', 'Y-100000', 'Y271820', 'Y-271820',
  'Y271822', 'Y-271822', 'Y170000002', 'Y-170000002', 'Y291000000000', 'Y-291000000000']
add(LONG, repeat(40, () => `Y${pick(['', '-'])}${1 + below(9)}${pad(below(10000), 4)}`))
add('Y', 'Y-', 'Y1', 'Y123', 'Y2025', 'Y-2025', 'Y02025', 'Y012345', 'Y+12345', 'y12345', 'Y12345-01', 'Y12345-01-01',
  'Y12345-21', 'Y12X45', 'Y1234X', 'YY12345', 'Y12345Y', '-Y12345', 'Y12 345', 'Y12345.0', '12345', '-12345', '+12345')
for (let season = 20; season <= 43; season++) {
  add(`2024-${season}`, `2023-${season}`, `-0044-${season}`, `0000-${season}`)
  add(`2024-${season}${pick(QUALIFIERS)}`, `2024-${season}-01`, `20XX-${season}`, `${randomYear()}-${season}`)
}
add('2024-?21', '2024~-21', '2024?-~21', 'XXXX-21', '201X-24', '-1XX5-30', '2024-2X', '2024-X1-', '2024-21T10:00:00Z')
for (const qualifier of QUALIFIERS)
  add(repeat(30, () => randomPlain() + qualifier), LONG.slice(0, 6).map((year) => year + qualifier))
add(['1985', '-1985', '0000', '2004', '0099'].flatMap((year) => [`${year.slice(0, -1)}X`, `${year.slice(0, -2)}XX`,
  `${year.slice(0, -3)}XXX`, `${year.slice(0, -4)}XXXX`, `${year}-XX`, `${year}-XX-XX`, `${year}-02-XX`,
  `${year}-04-XX`, `${year}-12-XX`, `${year.slice(0, -4)}XXXX-XX`, `${year.slice(0, -4)}XXXX-XX-XX`]))

/* Level 2: exponents, significant digits, qualifiers of components, digits unspecified anywhere */
add(['17E7', '-17E7', '1E4', '-1E4', '12E3', '1E0', '12345E0', '12345E1', '1E1', '17E07', '017E7', '0E5', '3388E2',
  '-2E5', '26E4', '29E10', '17e7', '17E', 'E7', '17E-7', '17E+7', '1.7E8', '17E7E7', '17E7-01', '9E99999999999']
  .map((year) => `Y${year}`))
for (const year of ['1950', '2000', '2025', '-1950', '0950', '0050', '0000', 'Y12345', 'Y-12345', 'Y171010000', 'Y3388E2', 'Y-17E7'])
  for (const digits of ['0', '1', '2', '3', '4', '5', '6', '9', '12', '01', '', 'X', '-1'])
    add(`${year}S${digits}`)
add('1950s2', '1950S2?', '?1950S2', '1950S2-01', '1950-01S2', '195XS2', '1950 S2', '1950S2S2', '1950S2~', 'Y12345S2%')
function randomlyQualified() {
  const parts = randomPlain().match(/^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/).slice(1).filter(Boolean)
  const maybe = () => (below(3) === 0 ? pick(QUALIFIERS) : '')
  return parts.map((part) => maybe() + part + maybe()).join('-')
}
add(repeat(260, randomlyQualified), repeat(30, () => pick(QUALIFIERS) + randomYear()))
add('2004-06-11%', '2004-06~-11', '2004?-06-11', '?2004-06-~11', '2004-%06-11', '2004-06-11??', '??2004', '2004-06-?',
  '2004-06?~', '2004-?-06', '2004~?', '?', '~', '%', '2004-06-1?1', '20?04', '?-2004', '-?2004', '?-2004-06', '%-0044-03-15~',
  '2004-06-11 ?', '2004?-', '(2004)?', '2004-06-11!', '2004*')
function masked(text) {
  return text.replace(/\d/g, (digit) => (below(3) === 0 ? 'X' : digit))
}
add('156X-12-25', '15XX-12-25', '15XX-12-XX', '1560-XX-25', '156X-12-2X', 'XXXX-12-XX', '1XXX-XX', '1XXX-12', '1984-1X',
  'XXXX-XX-XX', '-1XX5', '2004-XX-15', '20XX', '2004-X2-31', '2004-X2-30', '2004-02-3X', '2004-04-3X', '2004-X5', '2004-X9',
  '2004-0X', '2004-2X', '2004-3X', '2004-X0', '2004-00-XX', '2004-X3-31', '2004-X4-31', '20XX-02-29', '19X1-02-29',
  '190X-02-29', 'XXXX-02-29', 'XXXX-02-30', '2004-XX-31', '2004-XX-30', '2004-XX-32', '2004-XX-00', '2004-XX-0X', '2004-XX-X0',
  '2004-XX-3X', '2004-02-X9', '2003-02-X9', '-XXXX-02-29', '-000X', '-00XX', '-00X0', '-X000', '-0XXX-12-25', '000X', '00XX-XX',
  '20xx', '2004-xx', '2004-xX', '20?X', 'X', 'XX', 'XXX', 'XXXXX', 'XXXX-X', 'XXXX-XX-X', '20XX~', '?20XX', '2004-XX?', '2004-?XX',
  '2004-06-XX%', '156X-12-2X~', 'XXXX?-12', '-0000-XX', '-0000-XX-XX', '-0000-02-XX', '-0000-0X')
add(repeat(120, () => masked(randomYear())), repeat(120, () => masked(randomMonth())), repeat(250, () => masked(randomDay())))

/* Intervals */
const RANDOM_BOUNDS = [randomYear, randomMonth, randomDay, randomDay, randomlyQualified, randomTime,
  () => masked(randomDay()), () => masked(randomYear()), () => `${randomYear()}-${21 + below(21)}`,
  () => pick(LONG), () => `${randomYear()}S2`]
const randomBound = () => pick(RANDOM_BOUNDS)()
const minus = /^[?~%]?Y?-/
/* Mostly in order, so that not most of them are refused for it. */
function sorted(a, b) {
  const value = (text) => Number((text.match(/\d[\dX]*/) ?? ['0'])[0].replaceAll('X', '0')) * (minus.test(text) ? -1 : 1)
  return value(a) <= value(b) || below(8) === 0 ? [a, b] : [b, a]
}
add('1964/2008', '2004-06/2006-08', '2004-02-01/2005-02-08', '2004-02-01/2005-02', '2004-02-01/2005', '2005/2006-02')
for (const make of [randomYear, randomMonth, randomDay, randomPlain])
  add(repeat(40, () => sorted(make(), make()).join('/')))
for (const [a, b] of repeat(260, () => sorted(randomBound(), randomBound())))
  add(`${a}/${b}`)
for (const bound of ['1985-04-12', '1985-04', '1985', '-0044', '2004-06-~01', '2004?', '1985-21', '20XX', 'Y12345', 'Y-17E7',
  '1950S2', '2004-06-XX', '2025-08-15T11:30:00Z', '156X-12-2X', 'XXXX', '~1985', '2004-06?-11'])
  add(`${bound}/..`, `${bound}/`, `../${bound}`, `/${bound}`, `${bound}/${bound}`, `..${bound}`, `${bound}..`,
    `${bound}-..`, `${bound}/...`, `${bound}//`, `../${bound}/..`, `${bound}/.`)
add('/', '//', '..', '../..', '/..', '../', '.../2025', '2025/2026/2027', '2025-06/2025-02', '2025-02-18/2025-02-17', '2026/2025',
  '2025-02/2025', '2025/2025-02', '2025-02-18/2025-02', '2025-02/2025-02-18', '2025-03/2025-02-28', '2025-02-28/2025-02-29',
  '2004-06-11/2004-06-11', '2004-06/2004-06', '2004/2004', '-0001/0001', '-0044/-0045', '-0045/-0044', '2025 / 2026', '2025/ 2026',
  '2025-2026', '2025--2026', '2025\u20132026', '2025/P1Y', 'P1Y/2025', 'P1Y', '2025-06/09', '2025-06-01/15', '2025/unknown',
  '2025/open', 'unknown/2025', '*/2025', '?/2025', '2025/?', '2004-06-~01/2004-06-~20', '2004-06-XX/2004-07-03',
  '1984?/2004~', '1984~/2004-06', '../1985-04-12?', '2004-21/2004-23', '2004-24/2005-21', '2004-23/2004-21',
  'Y-17E7/Y-16E7', 'Y-16E7/Y-17E7', '2025-08-15T09:00:00Z/2025-08-15T14:00:00Z', '2025-08-15T14:00:00Z/2025-08-15T09:00:00Z',
  '2025-08-15T09:00:00Z/2025-08-15', '2025-08-15/2025-08-15T09:00:00Z', '2025-08-15T09:00:00Z/2025-08-15T09:00:00Z')

/* Sets and choices */
function randomItem() {
  const kind = below(4)
  const make = pick([randomYear, randomMonth, randomDay])
  if (kind > 0) return below(3) === 0 ? randomlyQualified() : make()
  return sorted(make(), make()).join('..')
}
function randomList(item, [open, close]) {
  const items = repeat(1 + below(4), item)
  const first = below(6) === 0 && !items[0].includes('..') ? '..' : ''
  const last = below(6) === 0 && !items.at(-1).includes('..') ? '..' : ''
  return open + first + items.join(',') + last + close
}
for (const brackets of ['{}', '[]']) {
  const [open, close] = brackets
  const list = (content) => open + content + close
  add(repeat(110, () => randomList(randomItem, brackets)))
  add(repeat(40, () => randomList(randomYear, brackets)), repeat(40, () => randomList(randomBound, brackets)))
  add(['1667,1668,1670..1672', '..1760-12-03', '1760-12..', '1760-01,1760-02,1760-12..', '1667,1760-12', '..1984', '1667',
    '1667..1672', '1960,1961-12', '1667..1668-02', '1667-01..1668', '1667-01-01..1668', '1667..1668-01-01', '1667-01..1667-02-05',
    '16XX..17XX', '1667?..1672~', '1667..1667', '1672..1667', '1667-02-29', '1667-21', '1667-21..1667-23', 'Y12345',
    'Y12345..Y12346', '1950S2', '1667-21..1668', '2025-08-15T11:30:00Z', '2025-08-15T11:30:00Z..2025-08-15T12:30:00Z',
    '2025-08-15T11:30:00Z..2025-08-16', '156X-12-2X', '20XX,2025-XX', '~1667,1668?', '1668,1667', '1667,1667', '..1667..',
    '..1667..1668', '1667..1668..', '..1667,1668..', '1667,..1668', '1667..,1668', '1667,,1668', ',1667', '1667,', '', ' ', '..',
    '1667, 1668', '1667 ,1668', ' 1667', '1667 ', '1667;1668', '1667/1668', '1667/..', '1667...1668', '1667.1668', '{1667}',
    '[1667]', 'x', '1667,x', '1667-13', '1667-02-30,1668', '1667 .. 1668'].map(list))
  add(`${open}1667`, `1667${close}`, `${open}1667${close}${close}`, `${open}1667${close}?`, `?${open}1667${close}`,
    `${open}1667${close}/1700`, `1600/${open}1667${close}`, `${open}1667${open === '{' ? ']' : '}'}`, `${close}1667${open}`)
}

/* Broken, and by chance not broken: one to three changes of what there is. */
add('', ' ', '-', '--', '0', '1', '19', '00', '-19', '19?', '198', '198~', '-198', '000', '20%', '2', '202', '-0000', '-0000-01',
  '-0000-01-01', '+2025', '--2025', '2025 ', ' 2025', '2025-02-18 ', '2025-', '2025-2', '2025-002', '2025-02-', '2025-02-3',
  '2025-02-018', '2025-049', '20250218', '202502', '2025/02/18', '2025.02.18', '2025:02:18', '18-02-2025', '02/18/2025', '2025_02',
  '2025-W07', '2025-W07-2', '2025-Feb', 'Feb 2025', '2025-02-18x', '2025x', 'x2025', 'now', 'c. 2025', '2025 AD', '44 BC', '2025-02-18-01',
  '2025-02-18T', 'T11:30:00', '\u0662\u0660\u0662\u0665', '2025\u201002', '\uff12\uff10\uff12\uff15', '\u22120044', '2O25', '1e3', '1985u', '198u', '1985-uu')
const ALPHABET = '0123456789019XYESTZ-:/.,{}[]?~% +x'
const seeds = [...texts].filter((text) => text.length > 3)
add(repeat(700, () => {
  let text = pick(seeds)
  for (let n = 1 + below(3); n > 0; n--) {
    const at = below(text.length + 1)
    text = text.slice(0, at) + (below(3) > 0 ? pick(ALPHABET) : '') + text.slice(at + below(2))
  }
  return text
}))

/* A set grows while it is gone through, so that parts of parts are parted, too. */
for (const text of texts) {
  add(text.split(/[{}[\]\/,]|\.\./).map((part) => part.trim()).filter((part) => part.length > 0))
  add(text.replace(/[?~%]/g, ''))
}

/* The function edtf() itself also takes five digits and more for milliseconds; its grammar doesn't. */
function read(text) {
  try {
    const result = edtf.parse(text)
    return new edtf[result.type](result)
  } catch {
    return null
  }
}
const seconds = (milliseconds) =>
  milliseconds === null || !Number.isFinite(milliseconds) ? '-' : String(Math.floor(milliseconds / 1000))
function row(text) {
  const date = read(text)
  return date === null ? [text, 'invalid', '-', '-'] : [text, 'valid', seconds(date.min), seconds(date.max)]
}

const entry = createRequire(import.meta.url).resolve('edtf')
let folder = dirname(entry)
let version
for (; version === undefined; folder = dirname(folder))
  try {
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    version = about.name === 'edtf' ? about.version : undefined
  } catch { /* not yet its folder */ }
const lines = [['text', `edtf.js ${version}`, 'first second', 'last second'], ...[...texts].map(row)]
process.stdout.write(lines.map((fields) => `${fields.join('\t')}\n`).join(''))
