// Writes reference.tsv: EDTF strings of all productions, valid and broken, and what edtf.js, the
// JavaScript implementation, makes of each. Only needed when the strings are to change; the tests
// read the file.
//
//   cp generate.mjs FOLDER && cd FOLDER && npm install edtf@4 && node generate.mjs >reference.tsv
//
// Columns: the string; "valid" or "invalid"; its first and its last second since 1970 in UTC, or
// "open", "unknown", or "-" where edtf.js gives none.
import { readFileSync } from 'node:fs'
import edtf from 'edtf'

// Mulberry32, a public-domain generator: the same strings on every machine.
let state = 20250815
function random (n) {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) % n
}
const pick = (list) => list[random(list.length)]
const two = (n) => String(n).padStart(2, '0')
const four = (n) => String(n).padStart(4, '0')

const year = () => pick([four(random(2100)), four(1900 + random(130)), '2025', '2024', '-' + four(1 + random(3000)), '0000'])
const month = () => two(1 + random(12))
const day = () => two(1 + random(pick([28, 28, 31])))
const time = () => `T${two(random(24))}:${two(random(60))}:${two(random(60))}` +
  pick(['', 'Z', `+${two(random(15))}:${pick(['00', '30'])}`, `-${two(1 + random(12))}`, `+${two(random(13))}`])
const maskYear = (y) => pick([
  y.slice(0, -1) + 'X', y.slice(0, -2) + 'XX', y.slice(0, -3) + 'XXX', 'XXXX',
  y.slice(0, -2) + 'X' + y.slice(-1), y.slice(0, -4) + 'X' + y.slice(-3)])
const maskTwo = (p) => pick(['XX', 'XX', p[0] + 'X', 'X' + p[1]])
const qualifier = () => pick(['?', '~', '%'])

function level0 () {
  return pick([year, () => `${year()}-${month()}`, () => `${year()}-${month()}-${day()}`,
    () => `${year()}-${month()}-${day()}${time()}`])()
}
function season () { return `${year()}-${21 + random(21)}` }
function masked () {
  const y = pick([year, () => maskYear(year())])()
  const m = pick([month, () => maskTwo(month())])()
  const d = pick([day, () => maskTwo(day())])()
  return pick([maskYear(year()), `${y}-${m}`, `${y}-${m}-${d}`, `${y}-XX-XX`, `${y}-XX`])
}
function qualified () {
  const y = year(); const m = month(); const d = day()
  return pick([
    `${y}${qualifier()}`, `${y}-${m}${qualifier()}`, `${y}-${m}-${d}${qualifier()}`,
    `${qualifier()}${y}-${m}-${d}`, `${y}-${qualifier()}${m}-${d}`, `${y}-${m}-${qualifier()}${d}`,
    `${y}${qualifier()}-${m}-${d}`, `${y}-${m}${qualifier()}-${d}`, `${y}-${21 + random(4)}${qualifier()}`,
    `${qualifier()}${y}-${qualifier()}${m}-${qualifier()}${d}`, `${maskYear(y)}${qualifier()}`,
    `${y}-${m}-XX${qualifier()}`, `${qualifier()}${y}`, `${qualifier()}${y}-${m}`])
}
function longYear () {
  return pick([`Y${10000 + random(250000)}`, `Y-${10000 + random(250000)}`, `Y${1 + random(99)}E${pick([3, 4, 5, 6, 7])}`,
    `Y-${1 + random(99)}E${pick([4, 5, 6, 7, 8])}`, `${1000 + random(1100)}S${1 + random(4)}`,
    `Y${100000 + random(900000)}S${1 + random(6)}`, `-${1000 + random(1100)}S${1 + random(4)}`])
}
function end () { return pick([level0, level0, season, qualified, masked, longYear])() }
function early () { return pick([() => four(random(1500)), () => `${four(random(1500))}-${month()}`, () => `-${four(1 + random(900))}`])() }
function late () { return pick([() => four(1500 + random(600)), () => `${four(1500 + random(600))}-${month()}-${day()}`])() }
function interval () {
  return pick([() => `${early()}/${late()}`, () => `${early()}${qualifier()}/${late()}${qualifier()}`, () => `${end()}/..`,
    () => `../${end()}`, () => `${end()}/`, () => `/${end()}`, () => `${level0()}/${level0()}`, () => `${end()}/${end()}`,
    () => pick(['../..', '/..', '../', '/'])])()
}
function item () { return pick([level0, level0, masked, () => `${early()}..${late()}`])() }
function list () {
  const items = Array.from({ length: 1 + random(4) }, item).join(pick([',', ',', ', ']))
  const [open, close] = pick([['{', '}'], ['[', ']']])
  return open + pick([items, `..${level0()},${items}`, `${items},${level0()}..`, `..${level0()}`, `${level0()}..`]) + close
}
const valid = () => pick([level0, level0, season, masked, masked, qualified, qualified, longYear, interval, interval, list, list])()

// What people get wrong, and what chance does to a string.
const broken = ['', ' ', '-', '..', '/', 'X', 'Y', 'soon', '2025-13', '2025-00', '2025-02-30', '2025-02-29', '2024-02-29', '1900-02-29',
  '2000-02-29', '2025-04-31', '2025-01-32', '2025-01-00', '25', '225', '20255', '+2025', '-0000', '2025-2', '2025-2-18', '2025/02/18',
  '18.02.2025', '2025-02-18T', '2025-02-18T24:00:00', '2025-02-18T25:00:00Z', '2025-02-18T12:60:00Z', '2025-02-18T12:00:60Z',
  '2025-02-18T12:00', '2025-02T12:00:00', '2025-02-18 12:00:00', '2025-02-18T12:00:00+25:00', '2025-21-01', '2025-20', '2025-42',
  '2025-99', '20xx', '2025-xx', '2025-XX-X', '2025??', '2025?~', '~2025~', 'y17E7', 'Y2025', 'Y1', 'Y017E7', 'Y17e7', 'Y17E', '2025S',
  '2025S0', '2025S5', 'S2', '2025-02S1', '[2025', '2025]', '{}', '[]', '{2025;2026}', '[2025..2024]', '{2025,,2026}', '[,2025]',
  '2025/2024', '2025-06/2025-02', '2025/2025', '2025//2026', '2025/2026/2027', '.../2025', '2025/…', '2025-02-18Z', '2025–02–18',
  'about 2025', '2025 BC', '２０２５', '2025\u00a0', '2025-02-18/P1Y', '2025-W07', '2025-049', '--02-18']
function mutated () {
  const text = valid()
  const at = random(text.length + 1)
  const character = pick([...'0123456789-/.,XYSET?~%[]{}: ZQ+x'])
  return pick([() => text.slice(0, at) + character + text.slice(at), () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + character + text.slice(at + 1)])()
}

function second (get, rounded) {
  let value
  try { value = get() } catch { return '-' }
  if (value === null || value === undefined) return 'unknown'
  if (value === Infinity || value === -Infinity) return 'open'
  return Number.isNaN(value) ? '-' : String(rounded(value / 1000))
}
function judge (text) {
  let date
  try { date = edtf(text) } catch { return 'invalid\t-\t-' }
  return `valid\t${second(() => date.min, Math.floor)}\t${second(() => date.max, Math.floor)}`
}

const texts = new Set(broken)
while (texts.size < 1700) texts.add(valid())
while (texts.size < 2400) texts.add(mutated())
const version = JSON.parse(readFileSync('node_modules/edtf/package.json')).version
console.log(`# edtf.js ${version}`)
for (const text of texts) if (!/[\t\n]/.test(text)) console.log(`${text}\t${judge(text)}`)
