import type { Callout } from '../../post/types.ts'

/** Everything on a slide that the author did not write. */
export type Furniture = {
  readonly agenda: string
  readonly aiGenerated: string
  readonly continued: string
  readonly tones: Readonly<Record<Callout['tone'], string>>
  readonly picture: string
  readonly video: string
  readonly code: string
  readonly table: string
  /** Stands where a picture could not be found. */
  readonly pictureMissing: string
}

/** The one table of translated words, by language. */
export const furniture: Readonly<Record<string, Furniture>> & { readonly en: Furniture } = {
  en: words('Agenda|AI-generated|continued|Note|Tip|Info|Warning|Danger|Details|Picture|Video|Code|Table|Picture not found'),
  de: words('Agenda|KI-generiert|Fortsetzung|Hinweis|Tipp|Info|Warnung|Gefahr|Details|Bild|Video|Code|Tabelle|Bild nicht gefunden'),
  fr: words('Au programme|Généré par IA|suite|Remarque|Astuce|Info|Attention|Danger|Détails|Image|Vidéo|Code|Tableau|Image introuvable'),
  es: words(
    'Agenda|Generado con IA|continuación|Nota|Consejo|Información|Atención|Peligro|Detalles|Imagen|Vídeo|Código|Tabla|Imagen no encontrada',
  ),
  it: words(
    'Programma|Generato con IA|continua|Nota|Suggerimento|Info|Attenzione|Pericolo|Dettagli|Immagine|Video|Codice|Tabella|Immagine non trovata',
  ),
  pt: words(
    'Agenda|Gerado por IA|continuação|Nota|Dica|Informação|Atenção|Perigo|Detalhes|Imagem|Vídeo|Código|Tabela|Imagem não encontrada',
  ),
  nl: words(
    'Agenda|Door AI gemaakt|vervolg|Opmerking|Tip|Info|Waarschuwing|Gevaar|Details|Afbeelding|Video|Code|Tabel|Afbeelding niet gevonden',
  ),
  ru: words(
    'План|Создано ИИ|продолжение|Примечание|Совет|Информация|Внимание|Опасно|Подробности|Изображение|Видео|Код|Таблица|Изображение не найдено',
  ),
  uk: words(
    'План|Створено ШІ|продовження|Примітка|Порада|Інформація|Увага|Небезпека|Подробиці|Зображення|Відео|Код|Таблиця|Зображення не знайдено',
  ),
  pl: words(
    'Plan|Wygenerowane przez AI|ciąg dalszy|Uwaga|Wskazówka|Informacja|Ostrzeżenie|Niebezpieczeństwo|Szczegóły|Obraz|Wideo|Kod|Tabela|Nie znaleziono obrazu',
  ),
  tr: words('Gündem|Yapay zekâ ile üretildi|devamı|Not|İpucu|Bilgi|Uyarı|Tehlike|Ayrıntılar|Görsel|Video|Kod|Tablo|Görsel bulunamadı'),
  ar: words('المحاور|مُولَّد بالذكاء الاصطناعي|تابع|ملاحظة|نصيحة|معلومة|تحذير|خطر|تفاصيل|صورة|فيديو|شيفرة|جدول|الصورة غير موجودة'),
  fa: words('فهرست|ساخته‌شده با هوش مصنوعی|ادامه|یادداشت|نکته|اطلاعات|هشدار|خطر|جزئیات|تصویر|ویدیو|کد|جدول|تصویر پیدا نشد'),
  he: words('סדר יום|נוצר בבינה מלאכותית|המשך|הערה|עצה|מידע|אזהרה|סכנה|פרטים|תמונה|וידאו|קוד|טבלה|התמונה לא נמצאה'),
  zh: words('目录|AI 生成|续|注意|提示|信息|警告|危险|详情|图片|视频|代码|表格|找不到图片'),
  ja: words('目次|AI生成|続き|メモ|ヒント|情報|警告|危険|詳細|画像|動画|コード|表|画像が見つかりません'),
  ko: words('목차|AI 생성|계속|참고|팁|정보|경고|위험|세부 정보|이미지|동영상|코드|표|이미지를 찾을 수 없음'),
}

function words(line: string): Furniture {
  const [
    agenda = '',
    aiGenerated = '',
    continued = '',
    note = '',
    tip = '',
    info = '',
    warning = '',
    danger = '',
    details = '',
    picture = '',
    video = '',
    code = '',
    table = '',
    pictureMissing = '',
  ] = line.split('|')
  return {
    agenda,
    aiGenerated,
    continued,
    tones: { note, tip, info, warning, danger, details },
    picture,
    video,
    code,
    table,
    pictureMissing,
  }
}
