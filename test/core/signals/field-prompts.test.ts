import { describe, expect, it } from 'vitest';
import { foreignPrompt } from '../../../src/core/signals/foreign-prompt.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (lang: string, line: string) =>
  foreignPrompt.run(makeReading({ lang, lines: story([line]) }), reviewedKnowledge());

describe("captions and invitations of big newsrooms in the words of their editions and of translators' software", () => {
  it.each([
    ['zh', '图像来源，Getty Images', 'bbc'],
    ['ko', '사진 출처, Getty Images', 'bbc'],
    ['ar', 'صدر الصورة، Getty Images', 'bbc'],
    ['tr', 'Fotoğraf altı yazısı, Feribot limanda bekliyor', 'bbc'],
    ['ja', '画像説明, 港で待つ渡し船', 'bbc'],
    ['pl', 'Źródło obrazu, Getty Images', 'bbc'],
    ['el', 'Πηγή εικόνας, Getty Images', 'bbc'],
    ['ru', 'НАЖМИТЕ ЗДЕСЬ, ЧТОБЫ ПОЛУЧИТЬ ПРИЛОЖЕНИЕ FOX NEWS', 'foxnews'],
    ['id', 'KLIK DI SINI UNTUK MENDAPATKAN APLIKASI FOX NEWS', 'foxnews'],
    ['hi', 'फॉक्स न्यूज ऐप प्राप्त करने के लिए यहां क्लिक करें', 'foxnews'],
    ['zh', '点击此处获取福克斯新闻应用程序', 'foxnews'],
  ])('knows them in %s: %s', (lang, line, outlet) => {
    expect(run(lang, line)[0]).toMatchObject({ code: 'foreign_prompt', outlet });
  });

  it.each([
    ['zh', '图片来源：新华社 图像清晰'],
    ['ko', '사진 출처: 게티 이미지'],
    ['ar', 'مصدر الصورة: وكالة الأنباء'],
    ['tr', 'Kaynak: Getty Images'],
    ['ja', '画像提供：ゲッティイメージズ'],
    ['pl', 'Źródło: PAP, zdjęcie: Getty Images'],
    ['ru', 'Скачайте наше приложение, нажмите здесь.'],
    ['id', 'Klik di sini untuk mendapatkan aplikasi kami di toko aplikasi.'],
  ])('takes no newsroom of the language for them in %s: %s', (lang, line) => {
    expect(run(lang, line)).toEqual([]);
  });
});
