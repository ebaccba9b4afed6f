import type { Random } from '../../../bench/timing/random.ts'

/** Addresses that would lead out of the folder whose files the app serves, if they led anywhere. */
export const OUTSIDE: readonly string[] = [
  'app://bundle/../package.json',
  'app://bundle/../../package.json',
  'app://bundle/assets/../../main/index.js',
  'app://bundle/%2e%2e/main/index.js',
  'app://bundle/%2e%2e%2fmain%2findex.js',
  'app://bundle/..%2fmain/index.js',
  'app://bundle/..%5cmain%5cindex.js',
  String.raw`app://bundle/..\main\index.js`,
  'app://bundle/%252e%252e%252fmain%252findex.js',
  'app://bundle/%c0%ae%c0%ae/main/index.js',
  'app://bundle/%uff0e%uff0e/main/index.js',
  'app://bundle/．．/main/index.js',
  'app://bundle//etc/passwd',
  'app://bundle//../main/index.js',
  'app://bundle/file:///etc/passwd',
  'app://bundle/%2fetc%2fpasswd',
  'app://bundle/C:%5cWindows%5cwin.ini',
  'app://bundle/index.html%00.png',
  'app://bundle/%00',
  'app://bundle/index.html/',
  'app://bundle/index.html/../../main/index.js',
  'app://bundle/.',
  'app://bundle/assets',
  'app://bundle/assets/',
  'app://bundle/made-00000000-0000-4000-8000-000000000000',
  `app://bundle/${'a'.repeat(100_000)}`,
  `app://bundle/${'../'.repeat(5_000)}etc/passwd`,
  `app://bundle/${'%2e%2e%2f'.repeat(200)}etc/passwd`,
  'app://other/index.html',
  'app://bundle.evil.example/index.html',
  'app://bundle@evil.example/index.html',
  'app://bundle:81/index.html',
  'app:///index.html',
]

const PARTS = ['..', '.', '%2e%2e', '%2E.', '%252e%252e', '%5c', '\\', '/', '%2f', '%00', 'main', 'index.js', 'assets', 'etc', 'passwd', '～', '%ff', '', ' ', ';', '?', '#', '&', ':', 'index.html', 'con', '%u002e'] // oxfmt-ignore

/** An address made of what such addresses are made of. */
export const drawnAddress = (random: Random): string => {
  const parts = Array.from({ length: random.whole(1, 12) }, () => PARTS[random.whole(0, PARTS.length - 1)] ?? '')
  return `app://bundle/${parts.join(random.unit() < 0.5 ? '/' : '')}`
}
