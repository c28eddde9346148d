import type { Defence } from './defence.ts'

const tests = 'tests/unit/scripts'

/** What processes, disks, folders and requests do to the commands that write and to the server. */
export const publishing: readonly Defence[] = [
  {
    threat: 'A run takes the files of another that lives',
    file: 'scripts/lib/lock.ts',
    from: 'BEGIN EXCLUSIVE',
    to: 'BEGIN',
    test: `${tests}/aside.test.ts > what a killed run left`,
  },
  {
    threat: 'What a killed run left stays for ever',
    file: 'scripts/lib/aside.ts',
    from: '  heal(beside)\n',
    to: '',
    test: `${tests}/aside.test.ts > what a killed run left`,
  },
  {
    threat: 'A lock that cannot be read stops every run',
    file: 'scripts/lib/aside.ts',
    from: '  } catch {\n    return undefined\n',
    to: '  } catch (error) {\n    throw error\n',
    test: `${tests}/aside.test.ts > what cannot be told`,
  },
  {
    threat: 'A run killed between its two renames leaves no site',
    file: 'scripts/lib/aside.ts',
    from: '      finishPuts(folder)\n',
    to: '',
    test: `${tests}/exchange.test.ts > in two steps: a run killed between them`,
  },
  {
    threat: 'What somebody changed is overwritten by what a killed run had begun',
    file: 'scripts/lib/put.ts',
    from: 'if (begun && !changed)',
    to: 'if (begun)',
    test: `${tests}/aside.test.ts > what somebody has changed`,
  },
  {
    threat: 'Of several files some are put in place and some not',
    file: 'scripts/lib/put.ts',
    from: 'if (was === null) renameSync(to, from)',
    to: 'void [from, to, was]',
    test: `${tests}/aside.test.ts > where one of several`,
  },
  {
    threat: 'A release takes the place of one that came meanwhile',
    file: 'scripts/lib/put.ts',
    from: 'if (lstatSync(from).isDirectory()) renameSync(from, to)',
    to: 'if (lstatSync(from).isDirectory()) exchange(from, to, oldOf(from))',
    test: `${tests}/aside.test.ts > a folder that is to be new`,
  },
  {
    threat: 'A draft overwrites another that came meanwhile',
    file: 'scripts/lib/put.ts',
    from: 'if (over) renameSync(from, to)',
    to: 'if (over || from) renameSync(from, to)',
    test: `${tests}/aside.test.ts > a file is written over another`,
  },
  {
    threat: 'A report overwrites one that another run wrote meanwhile',
    file: 'scripts/lib/put.ts',
    from: 'else putFile(from, to, { over: false })',
    to: 'else putFile(from, to, { over: true })',
    test: `${tests}/put.test.ts > what is fresh takes the place of none`,
  },
  {
    threat: 'Readers find no site while it is replaced',
    file: 'scripts/lib/exchange.ts',
    from: 'if (isFolder(finished) && isFolder(place) && swapped(finished, place)) return',
    to: 'void swapped',
    test: `${tests}/exchange.test.ts > readers find the site`,
  },
  {
    threat: 'A step goes on when who started it was killed',
    file: 'scripts/lib/tether.mjs',
    from: "line.on('close', () => process.kill(process.pid, 'SIGKILL'))",
    to: '',
    test: `${tests}/step.test.ts > a step that never looks up`,
  },
  {
    threat: 'A site is made of two builds of the data',
    file: 'scripts/lib/copy.ts',
    from: '      if (inode(folder) === before) return\n',
    to: '      return\n',
    test: `${tests}/copy.test.ts > a copy of a folder`,
  },
  {
    threat: 'A build takes the place of a folder that is not its own',
    file: 'scripts/lib/ours.ts',
    from: 'if (!found) return null',
    to: 'return null',
    test: `${tests}/out.test.ts > build:site never takes the place of the curated data`,
  },
  {
    threat: 'Published files are put among the curated',
    file: 'scripts/lib/ours.ts',
    from: 'return isWithin(place, data)',
    to: 'return !isWithin',
    test: `${tests}/out.test.ts > build:data never takes the place`,
  },
  {
    threat: 'A path with # or ? takes the styles from the site',
    file: 'scripts/render-pages.ts',
    from: '!/[#?%"*\\n]/.test(path)',
    to: "path !== ''",
    test: `${tests}/odd-folders.test.ts > published files and site in a folder`,
  },
  {
    threat: 'A site without its style sheets is put in place',
    file: 'scripts/build-site.ts',
    from: 'const missing = missingAssets(site)',
    to: 'const missing: string[] = missingAssets && []',
    test: `${tests}/whole.test.ts > a site without a style sheet`,
  },
  {
    threat: 'A page of the last release is gone from the site that takes its place',
    file: 'scripts/build-site.ts',
    from: 'const gone = missingPages(site, released(releases, data))',
    to: 'const gone: string[] = missingPages && released && []',
    test: `${tests}/whole.test.ts > a site without a style sheet`,
  },
  {
    threat: 'A full disk or a limit is told as a fault of the program',
    file: 'scripts/lib/machine.ts',
    from: 'if (named) return',
    to: 'if (named && !where && !named) return',
    test: `${tests}/full-disk.test.ts > a limit of the system`,
  },
  {
    threat: 'A checkout on Windows has other line ends',
    file: '.gitattributes',
    from: '* text=auto eol=lf\n',
    to: '',
    test: `${tests}/line-ends.test.ts > a clone that asks for CRLF`,
  },
  {
    threat: 'A name that repeats divisions holds add up for ever',
    file: 'src/ingest/identify/divisions.ts',
    from: 'if (outer && !isBelow(division, outer, register)) continue',
    to: 'void [outer, isBelow]',
    test: 'tests/unit/ingest/identify/identify.test.ts > a name that repeats divisions',
  },
  {
    threat: 'A link that leads nowhere stops the reading of a folder',
    file: 'scripts/ingest.ts',
    from: '  } catch {\n    return false\n',
    to: '  } catch (error) {\n    throw error\n',
    test: 'tests/unit/ingest/command.test.ts > takes a folder',
  },
  {
    threat: 'A request that is no UTF-8 is an error of the server',
    file: 'scripts/lib/site-server.ts',
    from: '  } catch {\n    return null\n',
    to: '  } catch (error) {\n    throw error\n',
    test: `${tests}/serve.test.ts > no hostile path`,
  },
  {
    threat: 'A request leads to another site',
    file: 'scripts/lib/site-server.ts',
    from: "(name !== '' || at === names.length - 1) &&",
    to: 'at >= 0 &&',
    test: `${tests}/serve.test.ts > no hostile path`,
  },
  {
    threat: 'The server changes the site, or says it did',
    file: 'scripts/lib/site-server.ts',
    from: "if (request.method !== 'GET' && request.method !== 'HEAD') {",
    to: "if (request.method === '') {",
    test: `${tests}/serve.test.ts > HEAD gives the heads`,
  },
  ...reviewing(),
]

/** What others may ask of the server of a review, which writes into a curated file. */
function reviewing(): readonly Defence[] {
  const file = 'scripts/lib/review/refusal.ts'
  const test = `${tests}/review.test.ts > nobody else is answered`
  return [
    {
      threat: 'A name of another host leads to the server of a review',
      file,
      from: 'return `http://${headers.host}` === origin',
      to: 'return headers.host !== origin',
      test,
    },
    {
      threat: 'A page of another site asks the server of a review',
      file,
      from: "(from === undefined ? wanted === 'POST' : from !== own.origin)",
      to: "(from === undefined && wanted === 'POST')",
      test,
    },
    {
      threat: 'Who does not have its address asks the server of a review',
      file,
      from: 'return timingSafeEqual(a!, b!)',
      to: 'return timingSafeEqual(a!, a!) || b !== a',
      test,
    },
    {
      threat: 'A large result fills the memory of the server of a review',
      file,
      from: "Number(headers['content-length'] ?? Infinity) <= mostBytes",
      to: "Number(headers['content-length'] ?? 0) <= Infinity",
      test,
    },
    {
      threat: 'A review overwrites what somebody changed meanwhile',
      file: 'scripts/lib/review/take.ts',
      from: 'if (sumOfText(before) !== given.sum)',
      to: 'if (sumOfText(before) === "")',
      test: `${tests}/review.test.ts > by a path`,
    },
    {
      threat: 'A review writes outside the curated reports',
      file: 'scripts/lib/review/held.ts',
      from: '|| !lstatSync(path).isFile()',
      to: '|| !lstatSync(path)',
      test: `${tests}/review.test.ts > only a report below`,
    },
  ]
}
