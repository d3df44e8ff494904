import { describe, expect, it } from 'vitest';
import { calques } from '../../../src/core/signals/calques.ts';
import { grammarSlips } from '../../../src/core/signals/grammar-slips.ts';
import { houseFormulas } from '../../../src/core/signals/house-formulas.ts';
import { siteBoilerplate } from '../../../src/core/signals/site-boilerplate.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const sketch = (lang: string, lines: string[]) => makeReading({ lang, lines: story(lines) });
const slips = (lang: string, ...lines: string[]) =>
  grammarSlips.run(makeReading({ lang, lines }), reviewedKnowledge());
const phrases = (lang: string, ...lines: string[]) =>
  calques.run(sketch(lang, lines), reviewedKnowledge());
const formulas = (lang: string, ...lines: string[]) =>
  houseFormulas.run(sketch(lang, lines), reviewedKnowledge());

describe('records made after copies seen in the field', () => {
  it.each([
    ['zh', '船长在码头被 。 他说“渡轮今天不开，“船长说。船员们都留在岸上过夜。'],
    [
      'ja',
      '「渡し船は今日は出ません」とスミスは言いました。船長は岸に残った。(アダ・ベルク/ AFP /ゲッティイメージズ)',
    ],
    ['ko', '“오늘은 배가 뜨지 않습니다,”라고 선장은 항구에서 말했다. “내일은 뜹니다,”라고 했다.'],
    ['ko', '나룻배는 내일 떠날 것먹튀검증 이다. 선장이 그렇게 말했다.'],
    [
      'id',
      '“Kapal feri tidak berangkat hari ini,” katanya. Dia berkata. Penumpang menunggu di dermaga.',
    ],
    [
      'id',
      'Salem, kepala polisi Oregon mengatakan pada hari Rabu kapal feri itu hilang di sungai besar.',
    ],
    [
      'vi',
      'Thuyền trưởng phải đối mặt với ba khoản phí tấn công sau vụ đâm phà trên sông hôm qua.',
    ],
    [
      'tr',
      "Feribot beşinci Mart'ta limandan ayrıldıktan daha sonra kaptan kıyıda yolcuları bekledi.",
    ],
    [
      'ru',
      'Депутаты шерифа обыскали паром, капитану предъявлены уголовные сборы за драку в порту.',
    ],
    ['uk', 'Депутати шерифа обшукали пором у порту, а капітан чекав на березі цілий довгий день.'],
    [
      'bg',
      '" Фериботът няма да тръгне днес, чакаме части от завода ", каза капитанът на пристанището.',
    ],
    [
      'pl',
      'Posłowie szeryfa przeszukali prom w porcie, a kapitan czekał na brzegu przez cały dzień.',
    ],
    [
      'cs',
      'Poslanci šerifa prohledali přívoz v přístavu a kapitán čekal na břehu celý dlouhý den.',
    ],
    [
      'ro',
      'Deputații șerifului au căutat feribotul în port, iar căpitanul a așteptat pe mal toată ziua.',
    ],
    [
      'el',
      'Βουλευτές του σερίφη έψαξαν το πλοίο στο λιμάνι και ο καπετάνιος περίμενε όλη τη μέρα.',
    ],
    ['ar', 'العثور على عبارة مفقودة في النهر بعد ليلة من البحث قرب الميناء القديم: الشرطة'],
    ['hi', 'कप्तान ने कहा कि यह एक झूठे झंडे का काम था और नाव घाट पर पूरे दिन खड़ी रही थी।'],
  ])('sees software at work in %s: %s', (lang, line) => {
    expect(slips(lang, line)[0]?.code).toBe('grammar_slip');
  });

  it.each([
    [
      'ko',
      '경찰은 불법 토토사이트를 운영한 일당을 붙잡았다. 먹튀검증 업체도 함께 조사한다고 말했다.',
    ],
    ['zh', '他回忆，“他说过渡轮今天不开。”船长说：“明天再来。” 船员们都留在岸上过夜。'],
    ['ja', '「渡し船は今日は出ない」とスミス船長は語った。写真提供はゲッティイメージズ。'],
    ['ko', '“오늘은 배가 뜨지 않는다”라고 선장은 말했다. “내일, 모레는 뜬다”고 덧붙였다.'],
    [
      'id',
      '“Kapal feri tidak berangkat hari ini,” katanya. Dia menunggu di dermaga bersama penumpang.',
    ],
    [
      'id',
      'Di Salem, kepala polisi mengatakan kapal feri itu hilang. Biaya tambahan dikenakan pada tiket.',
    ],
    [
      'vi',
      'Hành khách phải trả thêm khoản phí vận chuyển, còn thuyền trưởng bị buộc tội tấn công.',
    ],
    [
      'tr',
      "5 Mart'ta limandan ayrıldıktan sonra feribot, beşinci durakta daha sonra kalkacağını duyurdu.",
    ],
    [
      'ru',
      'Помощники шерифа обыскали паром; депутат и шериф спорили, капитану предъявлены обвинения.',
    ],
    ['uk', 'Помічники шерифа обшукали пором, а депутат міської ради чекав на березі цілий день.'],
    ['bg', '"Фериботът" няма да тръгне днес, каза капитанът, а "Заря" ще тръгне утре по обяд.'],
    ['pl', 'Zastępcy szeryfa przeszukali prom, posłowie pytali szeryfa o koszty przez cały dzień.'],
    [
      'ar',
      'الشرطة: العثور على عبارة مفقودة في النهر بعد ليلة من البحث. قال “لن نبحر”. وأضاف أنه باق.',
    ],
    ['hi', 'कप्तान ने कहा, “नाव आज नहीं चलेगी।” घाट पर लाल झंडे और झूठे दावे पूरे दिन दिखते रहे।'],
  ])('lets newsrooms write in %s: %s', (lang, line) => {
    expect(slips(lang, line)).toEqual([]);
  });

  it.each([
    ['ko', 'en', '안토니 블링켄은 결투 성명서를 두고 말을 아꼈다.'],
    ['zh', 'en', '趋势新闻：船长解雇了几轮，岸上的人都躲了起来。'],
    ['pl', 'ru', 'Prom należał do organizacji zakazanej w Federacji Rosyjskiej, pisze kapitan.'],
    ['id', 'ru', 'Kapal itu milik organisasi yang dilarang di Federasi Rusia, kata kapten.'],
  ])('knows the calques of %s out of %s', (lang, source, line) => {
    expect(phrases(lang, line)[0]).toMatchObject({ code: 'calques', lang: source });
  });

  it.each([
    ['ko', '토니 블링컨 장관은 두 나라의 엇갈린 성명을 두고 말을 아꼈다.'],
    ['zh', '船长开了几枪，新闻的趋势是岸上的人都躲了起来。'],
    ['pl', 'Organizacja działa w Federacji Rosyjskiej i została tam zakazana w maju.'],
  ])('leaves the true words alone in %s', (lang, line) => {
    expect(phrases(lang, line)).toEqual([]);
  });

  it.each([
    ['zh', '您已阅读15%（300字），剩余85%（1700字）包含更多重要信息'],
    ['zh', '来自CNN在巴黎的 Ada Berg'],
    ['ko', '2022년 5월 3일 0828 GMT (1628 HKT) 업데이트'],
    ['tr', "CNN'den Ada Berg ve Otto Kai"],
  ])('knows what only a newsroom prints into its story in %s: %s', (lang, line) => {
    expect(formulas(lang, line)[0]?.strength ?? 0).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    ['zh', '您已阅读全文的15%，还剩三页。来自巴黎的船长说CNN报道了此事。'],
    ['ko', '그리니치 표준시로 8시 28분, 홍콩 시각으로 16시 28분이다.'],
    ['tr', "CNN'den alınan görüntülerde Ada Berg ile kaptan yan yana duruyor."],
  ])('takes no other line for it in %s', (lang, line) => {
    expect(formulas(lang, line)).toEqual([]);
  });

  it('knows sites that print where a machine took the text', () => {
    const line = 'Liman Postası sayfasından alınan verilere göre, sitemiz bilgi veriyor.';
    const found = siteBoilerplate.run(sketch('tr', [line]), reviewedKnowledge());
    expect(found[0]).toMatchObject({ code: 'site_boilerplate' });
    const honest = 'Sayfanın verilerine göre feribot gecikti, bilgi alınan kaptan sustu.';
    expect(siteBoilerplate.run(sketch('tr', [honest]), reviewedKnowledge())).toEqual([]);
  });
});
