import { deviceName } from './device-name';

const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';

describe('deviceName', () => {
  it('tells apart browsers that borrow each other’s names', () => {
    expect(deviceName(chrome)).toBe('Chrome, Linux');
    expect(deviceName(`${chrome} Edg/147.0.0.0`)).toBe('Edge, Linux');
    expect(
      deviceName(
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1',
      ),
    ).toBe('Safari, iPhone');
  });

  it('says nothing rather than guess', () => {
    expect(deviceName('curl/8.5.0')).toBeNull();
    expect(deviceName(null)).toBeNull();
  });
});
