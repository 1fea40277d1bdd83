import { expect, type Page, test } from 'playwright/test';

const plan = '/planer/medborgerskab-2024-2025';
const trial = `${plan}/forsoeg-med-borgerbudgettering`;
const trialTitle = 'Forsøg med borgerbudgettering';

// What a citizen can do, with JavaScript and without.
for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('from a UN goal to a trial that it holds for, and back', async ({ page, baseURL }) => {
      await page.goto(`${at(baseURL, 'soenderborg')}/verdensmaal/11`);
      const trialEntry = page
        .getByRole('list', { name: 'gælder hele planen' })
        .getByRole('link', { name: trialTitle });
      await trialEntry.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(trialTitle);
      await expect(page).toHaveURL(pathIs(trial));

      const facts = page.getByRole('complementary', { name: 'Fakta' });
      await expect(facts.getByText('Verdensmål – gælder hele planen')).toBeVisible();
      await facts.getByRole('link', { name: 'Bæredygtige byer og lokalsamfund' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Bæredygtige byer og lokalsamfund',
      );
      await expect(page).toHaveURL(pathIs('/verdensmaal/11'));
    });

    test('from the front door to a part of a plan, its committee, and back', async ({
      page,
      baseURL,
    }) => {
      await page.goto(`${baseURL}/`);
      await page.getByRole('link', { name: 'Jammerbugt Kommune' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Jammerbugt Kommune');
      await page
        .getByRole('heading', { name: 'Status på handlingskatalog 2017' })
        .getByRole('link')
        .click();

      const tree = page.locator('.tree');
      const all = await tree.getByRole('link').count();
      const committee = page.getByRole('combobox', { name: 'Udvalg' });
      await page.getByText('Vis kun en del af planen').click();
      await committee.selectOption('Teknik- og Miljøudvalget');
      await page.getByRole('combobox', { name: 'Årstal nævnt' }).selectOption('2017');
      await page.getByRole('button', { name: 'Vis', exact: true }).click();

      await expect(page).toHaveURL(
        ({ searchParams }) =>
          searchParams.get('udvalg') === 'teknik-og-miljoeudvalget' &&
          searchParams.get('aar') === '2017',
      );
      // What was found comes first, with what was asked for, and the form out of its way.
      const found = page.getByRole('status');
      await expect(found).toBeInViewport();
      await expect(found).toContainText(/^\d+ af \d+ punkter i planen passer til dit valg/);
      await expect(found.getByRole('listitem')).toHaveText([
        'Udvalg: Teknik- og Miljøudvalget',
        'Årstal nævnt: 2017',
      ]);
      await expect(committee).toBeHidden();
      const shown = await tree.getByRole('link').count();
      expect(shown).toBeGreaterThan(0);
      expect(shown).toBeLessThan(all);
      // The choice is kept in the form.
      await page.getByText('Ret dit valg').click();
      await expect(committee).toHaveValue('teknik-og-miljoeudvalget');

      const first = tree.locator('li:not(.is-context) > .tree-node a').first();
      const title = await first.innerText();
      await first.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

      await page
        .getByRole('complementary', { name: 'Fakta' })
        .getByRole('link', { name: 'Teknik- og Miljøudvalget' })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Teknik- og Miljøudvalget');
      await expect(page.getByRole('main').getByRole('link', { name: title }).first()).toBeVisible();

      await page.goBack();
      await page.goBack();
      await expect(found).toContainText('passer til dit valg');
      await found.getByRole('link', { name: 'Vis hele planen' }).click();
      await expect(tree.getByRole('link')).toHaveCount(all);
    });

    test('a search finds a part of a compound word, marks it, and leads to the node', async ({
      page,
      baseURL,
    }) => {
      await page.goto(`${at(baseURL, 'soenderborg')}/`);
      await page.getByRole('searchbox').fill('borgerbudget');
      await page.getByRole('button', { name: 'Søg' }).click();

      await expect(page.getByRole('searchbox')).toHaveValue('borgerbudget');
      await expect(page.getByRole('heading', { level: 2 })).toContainText('„borgerbudget“');
      const hit = page.getByRole('main').getByRole('link', { name: trialTitle, exact: true });
      await expect(hit.locator('mark')).toHaveText(/^borgerbudget/i);
      await hit.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(trialTitle);
    });

    test('switching language stays on the page, and plan text says that it is Danish', async ({
      page,
      baseURL,
    }) => {
      await page.goto(at(baseURL, 'soenderborg') + trial);
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page).toHaveURL(pathIs(`/en${trial}`));
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(trialTitle);
      await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible();
      expect(await danishIn(page)).toEqual([]);

      await page.getByRole('link', { name: 'Deutsch' }).click();
      await expect(page).toHaveURL(pathIs(`/de${trial}`));
      await expect(page.getByRole('navigation', { name: 'Hauptmenü' })).toBeVisible();
      expect(await danishIn(page)).toEqual([]);

      await page.getByRole('link', { name: 'Dansk' }).click();
      await expect(page).toHaveURL(pathIs(trial));
    });

    test('switching language keeps what was searched for', async ({ page, baseURL }) => {
      await page.goto(`${at(baseURL, 'soenderborg')}/soeg?q=klima`);
      await page.getByRole('link', { name: 'Deutsch' }).click();
      await expect(page.getByRole('searchbox')).toHaveValue('klima');
      await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    });

    test('the keyboard is enough', async ({ page, baseURL }) => {
      await page.goto(`${at(baseURL, 'aabenraa')}/planer/vaekstplan-2022`);

      // Past the header at once, or through it in the order it is read.
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'Gå til indhold' })).toBeFocused();
      const inOrder = [
        'Aabenraa Kommune',
        'Planer',
        'Mål',
        'Verdensmål',
        'Spørgsmål',
        'Mød udvalgene',
        'Udvalg',
        'Søg',
      ];
      for (const name of inOrder) {
        await page.keyboard.press('Tab');
        await expect(page.locator(':focus')).toHaveText(name);
        const outline = await page
          .locator(':focus')
          .evaluate((one) => getComputedStyle(one).outlineStyle);
        expect(outline, `${name} shows that it has the focus`).not.toBe('none');
      }
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      await expect(page.locator(':focus')).toHaveText('Mød udvalgene');

      const branch = page.locator('.tree details').first();
      await expect(branch).not.toHaveAttribute('open');
      await branch.locator('summary').first().focus();
      await page.keyboard.press('Enter');
      await expect(branch).toHaveAttribute('open');
      await page.keyboard.press('Tab');
      await expect(branch.getByRole('link').first()).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.locator('h1')).toBeVisible();
      await expect(page).toHaveURL(/\/planer\/vaekstplan-2022\/.+/);

      await page.getByRole('link', { name: 'Søg', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('searchbox').focus();
      await page.keyboard.type('digital');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 2 })).toContainText('„digital“');
    });

    test('the red thread is the same as a drawing and as a table', async ({ page, baseURL }) => {
      for (const [municipality, slug] of [
        ['soenderborg', 'medborgerskab-2024-2025'],
        ['aabenraa', 'vaekstplan-2022'],
        ['aabenraa', 'bosaetning'],
        ['jammerbugt', 'handlingskatalog-24'],
      ] as const) {
        const base = `/planer/${slug}/`;
        await page.goto(`${at(baseURL, municipality)}${base}traad`);
        const nodes = async (within: string) => {
          const links = await page
            .locator(`${within} a`)
            .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
          return [...new Set(links.filter((link) => link.startsWith(base)))].toSorted();
        };
        const drawn = await nodes('figure svg');
        expect(drawn.length).toBeGreaterThan(5);
        expect(await nodes('main table')).toEqual(drawn);

        // Which node a UN goal is tied to is the same on both sides, too.
        const goalsOf = (node: string, goal: string) =>
          page.locator(node).evaluateAll(
            (all, { base, goal }) =>
              all.flatMap((one) => {
                const own = one.querySelector('a[lang=da]') ?? one;
                const href = own.getAttribute('href') ?? '';
                const of = href.startsWith(base) ? href : 'hele planen';
                return [...one.querySelectorAll(goal)].map((each) => `${of}: ${each.textContent}`);
              }),
            { base, goal },
          );
        const inDrawing = await goalsOf(
          `figure svg a:is([href^="${base}"], :has(.whole-plan))`,
          'g text',
        );
        const inTable = await goalsOf('main table td', 'a.sdg svg text');
        expect([...new Set(inTable)].toSorted()).toEqual([...new Set(inDrawing)].toSorted());
      }
    });
  });
}

/** Where a municipality answers. */
function at(baseURL: string | undefined, municipality: string): string {
  return baseURL!.replace('://', `://${municipality}.`);
}

function pathIs(path: string): (address: URL) => boolean {
  return ({ pathname }) => pathname === path;
}

/** Danish words on the page that are not marked as Danish, so that they would be read out wrongly. */
function danishIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const unmarked: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent!.trim();
      const language = texts.currentNode.parentElement!.closest('[lang]')?.getAttribute('lang');
      const isDanish = /[æøå]|\b(og|af|medborgerskab|borgere)\b/i.test(text);
      // Names of municipalities and goals belong to no language.
      if (isDanish && language !== 'da' && !/^Sønderborg$/.test(text)) unmarked.push(text);
    }
    return unmarked;
  });
}
