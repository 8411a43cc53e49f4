// A clock of the page's own, which tests set.

// The page's clock is ahead by so many days from now on, over reloads too.
export const jump = (page, days) => page.evaluate((count) => sessionStorage.setItem('days ahead', String(count)), days);

export const set_clock = (page) => page.before_load(() => {
  const RealDate = Date;
  const now = () => RealDate.now() + Number(sessionStorage.getItem('days ahead') ?? 0) * 86_400_000;
  window.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length > 0 ? given : [now()]));
    }

    static now() {
      return now();
    }
  };
});
