/**
 * What the server tells the page, by name. Nothing runs here.
 *
 * @typedef {{id: number, first_name: string, last_name?: string, language_code?: string, caption: string,
 *   phone: string, zone: string, place: [number, number], started: boolean, blocked: boolean}} Owner
 * @typedef {{username: string, name: string, description: string}} BotCard
 * @typedef {{text: string, style?: "primary"|"success"|"danger", callback_data?: string, url?: string,
 *   web_app?: {url: string}, copy_text?: {text: string}, request_contact?: boolean,
 *   request_location?: boolean}} Button
 * @typedef {{keyboard: Button[][], resize_keyboard?: boolean, is_persistent?: boolean,
 *   input_field_placeholder?: string}} Keyboard
 * @typedef {{file_id: string, file_size: number, width?: number, height?: number, duration?: number,
 *   file_name?: string}} FileCard
 * @typedef {{latitude: number, longitude: number, horizontal_accuracy?: number}} Spot
 * @typedef {{phone_number: string, first_name: string, last_name?: string}} ContactCard
 * @typedef {{message_id: number, number: number, from_bot: boolean, date: number, edit_date?: number, html: string,
 *   deleted: boolean, reaction: string, text?: string, caption?: string, photo?: FileCard[], document?: FileCard, voice?: FileCard,
 *   location?: Spot, contact?: ContactCard, has_protected_content?: boolean, reply_to_message?: Message,
 *   forward_origin?: {sender_user: {first_name: string}}, from: {first_name: string, is_bot: boolean},
 *   reply_markup?: {inline_keyboard: Button[][]}}} Message
 * @typedef {{id: string, message: number, label: string, data: string, answered: boolean, text: string,
 *   alert: boolean, url: string, number: number}} Tap
 * @typedef {{command: string, description: string}} Command
 * @typedef {{at: string, method: string, params: Record<string, string>, status: number,
 *   description: string}} Refusal
 * @typedef {{person: Owner, bot: BotCard, whole: boolean, messages: Message[], taps: Tap[],
 *   keyboard: Keyboard | null, commands: Command[], menu_button: {type: string, text?: string,
 *   web_app?: {url: string}}, action: string, refused: Refusal[]}} PhoneNews
 * @typedef {{contacts: {name: string, phone: string}[],
 *   places: {name: string, latitude: number, longitude: number}[], hints: string[]}} Around
 * @typedef {{now: string, shift: number | null, whole?: boolean, around?: Around, phones: PhoneNews[]}} News
 * @typedef {(act: string, wanted?: object) => Promise<boolean>} Act
 */
export {};
