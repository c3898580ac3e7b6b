/** What people do and see who go from one region to another: part of the driver, like bringing.ts. */
import { expect } from '@playwright/test';
import { ClerksDoing, ClerksSeeing } from './bringing.ts';
import { say } from './stage.ts';

export class TravellersDoing extends ClerksDoing {
  /** By the link that offers it; the page is loaded anew. */
  async theyOpenTheRegion(name: string): Promise<void> {
    const { page } = this.scene;
    const words = (await say(page, 'region.open')).replace('{{name}}', name);
    const link = page.locator('.region-links').getByRole('link', { name: words });
    await link.click();
    await expect(link).toHaveCount(0);
    await expect(page.locator('#list button.rank-row').first()).toBeVisible();
  }

  /** A pasted address. */
  async theyPasteALinkToRegion(id: string): Promise<void> {
    await this.scene.page.evaluate((region) => {
      location.hash = `#/risk?lang=id&region=${region}`;
    }, id);
  }
}

export class TravellersSeeing extends ClerksSeeing {
  async theListSaysNothingIsScored(areas: number): Promise<void> {
    const { page } = this.scene;
    const rows = page.locator('#list button.rank-row');
    await expect(rows).toHaveCount(areas);
    await expect(rows.locator('.rank-n').filter({ hasText: /\S/ })).toHaveCount(0);
    await expect(rows.filter({ hasText: await say(page, 'class.none') })).toHaveCount(areas);
    await expect(page.locator('.rank .no-index')).toContainText(await say(page, 'region.noIndex'));
  }

  async theListIsRanked(areas: number): Promise<void> {
    const ranks = this.scene.page.locator('#list button.rank-row .rank-n').filter({ hasText: /^\d+$/ });
    await expect(ranks).toHaveCount(areas);
  }

  async theScreenSays(words: string): Promise<void> {
    await expect(this.scene.page.locator('main')).toContainText(words);
  }
}
