import { expect, it } from 'vitest'
import { assignSlugs } from '../../src/shell/talks/slugs.ts'

it('a deck is named after its title where the folder is only a number', () =>
  expect(
    assignSlugs([
      { path: 'blog/2019/10/index.md', title: 'Ebb and flow' },
      { path: 'posts/moon/index.md', title: 'The moon' },
      { path: '2020-01-02-tides.md', title: 'Tides' },
    ]),
  ).toEqual(['ebb-and-flow', 'moon', 'tides']))

it('posts of two blogs with one name and one kind of folder are told apart by the first folder that differs', () =>
  expect(assignSlugs([{ path: 'harbour/_posts/2020-01-02-hello.md' }, { path: 'lighthouse/_posts/2021-03-04-hello.md' }])).toEqual([
    'harbour-hello',
    'lighthouse-hello',
  ]))
