/** The least of a page that the store reads when it is first imported: no mark of the internal site, an empty address. */
import { vi } from 'vitest';

vi.stubGlobal('document', { querySelector: () => null });
vi.stubGlobal('window', { location: { hash: '' } });
