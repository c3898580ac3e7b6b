import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { closeDocument, forgetDocument, openDocument } from '../../../src/report/document.ts';

/** Whether a thing is still there after everything that nobody holds was collected. */
async function isHeld(ref: WeakRef<object>): Promise<boolean> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let i = 0; i < 5; i += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    collect();
  }
  return ref.deref() !== undefined;
}

function aDocument() {
  const doc = openDocument(null, 'Profil', 'Uji', 'id');
  doc.text('Kecamatan Nongsa', 20, 20).addPage().outline.add(null, 'Nongsa', { pageNumber: 1 });
  return doc;
}
/** In functions of their own, whose variables are gone with them. */
const closed = () => {
  const doc = aDocument();
  closeDocument(doc);
  return new WeakRef<object>(doc);
};
const forgotten = () => {
  const ref = new WeakRef<object>(aDocument());
  forgetDocument();
  return ref;
};

describe('a document', () => {
  it('is held by nobody once it is a file', async () => {
    expect(await isHeld(closed())).toBe(false);
  });

  it('is held by nobody once it was stopped', async () => {
    expect(await isHeld(forgotten())).toBe(false);
  });

  it('is a PDF of its pages', async () => {
    const file = closeDocument(aDocument());
    expect(file.type).toBe('application/pdf');
    const text = await file.text();
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text).toContain('/Count 2');
  });
});
