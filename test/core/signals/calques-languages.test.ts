import { describe, expect, it } from 'vitest';
import { calques } from '../../../src/core/signals/calques.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (lang: string, ...lines: string[]) =>
  calques.run(makeReading({ lang, lines: story(lines) }), reviewedKnowledge());

describe('calques in inflecting languages and other scripts', () => {
  it.each([
    [
      'pl',
      'en',
      'W domu lordów mówiono o promie. Republikanie domu odeszli, a na podłodze kongresu milczano.',
    ],
    [
      'ru',
      'en',
      'О пароме спорили на полу сената. Теневой секретарь молчал, сидящего президента не спросили.',
    ],
    [
      'uk',
      'en',
      'Про пором говорили на підлозі сенату, сидячого президента не питали, класовий позов чекає.',
    ],
    [
      'uk',
      'ru',
      'По його словам, пором відійшов о п’ятій по московському часу, збуджено кримінальну справу.',
    ],
    [
      'tr',
      'en',
      'Feribot için gölge sekreteri konuştu, senato katında oylama oldu, oturan başkanın sesi çıkmadı.',
    ],
    [
      'id',
      'en',
      'Kapal itu disebut di lantai senat. Sekretaris bayangan diam, gugatan tindakan kelas menunggu.',
    ],
    [
      'ar',
      'en',
      'وتحدثوا عن العبارة في بيت العموم، وقال سكرتير الظل إن السفينة باقية على أرضية مجلس الشيوخ',
    ],
    [
      'vi',
      'en',
      'Chiếc phà được nhắc trên sàn thượng viện. Diễn giả hạ viện im lặng, roi trưởng cũng vậy.',
    ],
    [
      'cs',
      'en',
      'O lodi se mluvilo na podlaze senátu, stínovému tajemníkovi se nechtělo, třídní žaloba čeká.',
    ],
    [
      'hu',
      'en',
      'A kompról a szenátus padlóján beszéltek, az árnyéktitkár hallgatott, az osztálykereset vár.',
    ],
    [
      'el',
      'en',
      'Για το πλοίο μίλησαν στο πάτωμα της γερουσίας, η ταξική αγωγή περιμένει στο λιμάνι.',
    ],
    ['fa', 'en', 'درباره کشتی در کف سنا سخن گفتند و منشی سایه خاموش ماند'],
    ['hi', 'en', 'नाव की बात सीनेट के फर्श पर हुई और छाया सचिव चुप रहे, वर्ग कार्रवाई बाकी है।'],
    [
      'bg',
      'en',
      'За ферибота се говори на пода на сената, секретар в сянка мълчи, класовият иск чака.',
    ],
    ['sr', 'en', 'О трајекту се говорило на поду сената, седећи председник је ћутао.'],
    [
      'fi',
      'en',
      'Lautasta puhuttiin senaatin lattialla, varjosihteerin mielestä luokkakanteesta ei tule mitään.',
    ],
    ['zh', 'en', '渡船的事在参议院地板上谈过，影子秘书没有说话。'],
    ['zh', 'en', '渡船的事在參議院地板上談過，影子秘書沒有說話。'],
    ['ja', 'en', '渡し船の話は影の秘書が上院の床で触れただけで、階級訴訟はまだ始まらない。'],
    ['ko', 'en', '나룻배 이야기는 그림자 비서가 꺼냈고, 수석 채찍은 계급 소송을 말렸다.'],
    ['he', 'en', 'על המעבורת דיברו ברצפת הסנאט, ומזכיר הצללים שתק.'],
    ['th', 'en', 'เรื่องเรือข้ามฟากถูกพูดถึงโดยเลขานุการเงาและลำโพงของสภา'],
  ])('on a page in %s sees %s under it', (lang, source, line) => {
    const [first] = run(lang, line);
    expect(first).toMatchObject({ code: 'calques', kind: 'machine-translation', lang: source });
    expect(first?.strength).toBeGreaterThan(0.25);
  });

  it('counts one idiom once, in however many forms it stands', () => {
    const once = run('ru', 'О пароме говорили на полу сената.');
    const often = run(
      'ru',
      'Говорили на полу сената.',
      'И на полу сенатов, и на полу Сенате молчали.',
    );
    expect(once[0]?.strength).toBeGreaterThan(0);
    expect(often.map(({ strength }) => strength)).toEqual([once[0]?.strength]);
  });

  it.each([
    ['vi', 'Văn phòng Nhà Trắng và thư ký Nhà hát nói về chuyến phà, lệnh cấm chăn nuôi vẫn còn.'],
    [
      'hu',
      'A Fehér Ház szóvivője és az otthoni iroda gazdája is a kompról beszélt a futótársával.',
    ],
    [
      'id',
      'Menurut cerita yang berkembang di masyarakat, juru bicara rumah sakit itu naik kapal feri.',
    ],
    ['ar', 'وقال متحدث البيت الأبيض إن العبارة باقية، وإن الجراح العام في المستشفى بخير'],
    ['ko', '국방비서관은 나룻배를 타고 안전한 장소에 대피했다고 대통령실이 밝혔다.'],
    [
      'ru',
      'Пожарные взяли удар на себя, паром вышел в море, а дома представители порта ждали вестей.',
    ],
    ['uk', 'За його словами, пором стоїть у порту, а найбільший вантаж уже на березі.'],
    [
      'tr',
      'Ev ofis çalışanlar için sefer eklendi, temsilciler evet oyu verdi, yangın savaşçıları döndü.',
    ],
    ['pl', 'Izba Gmin milczała, rzecznik generalny i prokurator okręgowy płynęli promem na Hel.'],
    [
      'cs',
      'Zahraniční kanceláře přístavu mlčely a mluvčí domu kultury jel přívozem na druhý břeh.',
    ],
    ['ja', '国家の民主党員は家のスピーカーを船に積み、進行中の物語を語った。'],
    ['zh', '他睡在干净的床单上，匿名的条件谈妥以后才上船。'],
    ['fa', 'سخنگوی خانه سینما گفت کف خانه خیس است و دبیرخانه بسته ماند'],
  ])('is silent about good %s', (lang, line) => {
    expect(run(lang, line)).toEqual([]);
  });
});
