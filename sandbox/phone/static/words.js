/** The page's own few words, in the language of the phone's owner. */

/** @type {Record<string, [russian: string, english: string]>} */
const WORDS = {
  accuracy: ["± {0} м", "± {0} m"],
  alert_ok: ["ОК", "OK"],
  attach: ["Прикрепить", "Attach"],
  back_to_now: ["Сейчас", "Now"],
  back_to_now_hint: ["Вернуть часы обратно", "Put the clock back"],
  block: ["Заблокировать бота", "Block the bot"],
  bot: ["бот", "bot"],
  cancel: ["Отмена", "Cancel"],
  cancel_reply: ["Не отвечать", "Cancel the reply"],
  chat: ["Чат с ботом {0}", "Chat with {0}"],
  clock: ["Часы песочницы", "The sandbox's clock"],
  close: ["Закрыть", "Close"],
  commands: ["Команды", "Commands"],
  connecting: ["соединение…", "connecting…"],
  contact: ["Контакт", "Contact"],
  copied: ["Скопировано", "Copied"],
  copy: ["Копировать", "Copy"],
  dark: ["Тёмная тема", "Dark theme"],
  document: ["Файл", "File"],
  download: ["Скачать", "Download"],
  edit: ["Изменить", "Edit"],
  edited: ["изменено", "edited"],
  editing: ["Изменение сообщения", "Editing"],
  failed: ["Не получилось: {0}", "That failed: {0}"],
  file: ["Файл", "File"],
  forwarded: ["Переслано от {0}", "Forwarded from {0}"],
  here: ["Я сейчас здесь", "Where I am"],
  keys: ["Кнопки бота", "The bot's buttons"],
  latitude: ["Широта", "Latitude"],
  light: ["Светлая тема", "Light theme"],
  location: ["Геопозиция", "Location"],
  longitude: ["Долгота", "Longitude"],
  menu: ["Меню", "Menu"],
  message: ["Сообщение", "Message"],
  more: ["Ещё", "More"],
  name: ["Имя", "Name"],
  next: ["Дальше", "Next"],
  new_contact: ["Другой контакт", "Someone else"],
  nobody: ["Пока никого: людей добавляет тот, кто запустил песочницу.", "Nobody yet: whoever runs the sandbox adds people."],
  open: ["Открыть", "Open"],
  open_link: ["Открыть ссылку?", "Open this link?"],
  pause: ["Пауза", "Pause"],
  phone: ["Телефон", "Phone"],
  photo: ["Фото", "Photo"],
  play: ["Прослушать", "Play"],
  plus_hour: ["+1 ч", "+1 h"],
  plus_hour_hint: ["Перевести часы на час вперёд", "An hour later"],
  record: ["Голосовое сообщение", "Voice message"],
  refused: ["Telegram отказал: {0}", "Refused by Telegram: {0}"],
  reply: ["Ответить", "Reply"],
  send: ["Отправить", "Send"],
  send_location: ["Отправить точку", "Send these"],
  share: ["Поделиться", "Share"],
  share_contact: ["Отправить боту свой номер телефона?", "Share your phone number with the bot?"],
  share_location: ["Отправить боту, где вы сейчас?", "Share where you are with the bot?"],
  show_all: ["Показать полностью", "Show all"],
  silent_voice: ["В этой записи нет звука", "There is no sound in this recording"],
  spoiler: ["Скрытый текст", "Hidden text"],
  start: ["Начать", "Start"],
  to_bottom: ["К последним сообщениям", "To the latest messages"],
  today: ["Сегодня", "Today"],
  tomorrow_morning: ["Завтра 08:30", "Tomorrow 08:30"],
  tomorrow_morning_hint: ["Перевести часы на ближайшие 08:30", "On to the next 08:30"],
  try: ["С чего начать", "What to try"],
  typing: ["печатает", "typing"],
  unblock: ["Разблокировать", "Unblock"],
  upload_document: ["отправляет файл", "sending a file"],
  upload_photo: ["отправляет фото", "sending a photo"],
  what_can: ["Что умеет этот бот?", "What can this bot do?"],
  write: ["Написать", "Write"],
  yesterday: ["Вчера", "Yesterday"],
  you: ["Вы", "You"],
  call: ["Позвонить", "Call"],
  here_only: ["Мини-приложения открываются только в Telegram", "Mini apps open in Telegram only"],
};

/**
 * A function from a word's name to the word, with the blanks filled in.
 *
 * @param {string | undefined} language
 * @returns {(name: string, ...values: (string | number)[]) => string}
 */
export function wordsOf(language) {
  const column = (language ?? "en").startsWith("ru") ? 0 : 1;
  return (name, ...values) => WORDS[name][column].replace(/\{(\d)\}/g, (_, at) => String(values[Number(at)]));
}

/** @typedef {ReturnType<typeof wordsOf>} Words */
