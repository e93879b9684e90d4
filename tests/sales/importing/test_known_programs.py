"""Headings of the programs that teams come from, as these write them: what each column holds."""

import pytest

from sales.importing.said.fields import Field
from sales.importing.sheets.headings import field_of

BITRIX = """
    id: skip; имя: person; фамилия: last_name; отчество: middle_name; дата рождения: birthday; источник:
    source; рабочий телефон: phone; мобильный телефон: phone; номер факса: other; домашний телефон: phone;
    номер пейджера: other; другой телефон: phone; корпоративный сайт: site; рабочий e-mail: email; частный
    e-mail: email; должность: position; компания: name; ответственный: manager; комментарий: note; дата
    создания: created_on; кем создан: skip; дата изменения: skip; тип контакта: other; тип компании: other;
    сфера деятельности: business; кол-во сотрудников: other; годовой оборот: other; название компании: name;
    реквизиты: инн: tax_number; название сделки: deal; стадия сделки: deal_stage; предполагаемая дата
    закрытия: ?; доступен для всех: skip; участвует в экспорте контактов: skip; контакт: имя: person; контакт:
    фамилия: last_name; валюта: other; компания: название компании: name; компания: рабочий телефон: phone;
    вероятность: other
"""
AMO = """
    id: skip; тип: other; имя: person; фамилия: last_name; компания: name; рабочий телефон: phone; факс:
    other; рабочий прямой телефон: phone; мобильный телефон: phone; рабочий email: email; личный email: email;
    web: site; адрес: address; должность: position; примечание 1: note; теги: tags; ближайшая задача: step;
    ответственный: manager; дата создания: created_on; кем создан: skip; дата редактирования: skip; кем
    редактирован: skip; название сделки: deal; основной контакт: person; компания контакта: name; этап сделки:
    deal_stage; воронка: deal_stage; бюджет ₽: deal_sum; дата закрытия: deal_closed; рабочий телефон
    (контакт): phone; должность (контакт): position; полное имя контакта: person
"""
KOMMO = """
    id: skip; lead title: deal; company: name; main contact: person; responsible user: manager; lead stage:
    deal_stage; pipeline: deal_stage; sale: deal_sum; closed at: deal_closed; closest task: step; created at:
    created_on; created by: skip; last modified: skip; tags: tags; note 1: note; position (contact): position;
    work phone (contact): phone; work email (contact): email; full name (contact): person
"""
HUBSPOT = """
    record id: skip; first name: first_name; last name: last_name; email: email; phone number: phone; mobile
    phone number: phone; contact owner: manager; lead status: status; create date: created_on; associated
    company: name; associated company ids: skip; company name: name; company owner: manager; last activity
    date: touch_on; city: city; country/region: address; industry: business; website url: site; company domain
    name: site; job title: position; number of employees: other; annual revenue: other; deal name: deal; deal
    stage: deal_stage; close date: deal_closed; amount: order_sum; deal owner: manager; next activity date:
    step_on; time zone: zone; street address: address; postal code: address; type: other
"""
PIPEDRIVE = """
    person - id: skip; person - name: person; person - organization: name; person - phone - work: phone;
    person - phone - mobile: phone; person - email - work: email; person - owner: manager; person - label:
    tags; person - next activity date: step_on; person - last activity date: touch_on; organization - name:
    name; organization - address: address; organization - owner: manager; organization - label: tags; deal -
    title: deal; deal - value: deal_sum; deal - organization: name; deal - contact person: person; deal -
    stage: deal_stage; deal - status: deal_stage; deal - owner: manager; deal - won time: deal_closed; deal -
    id: skip; person - job title: position; deal - next activity date: step_on; person - person created: ?
"""
SALESFORCE = """
    first name: first_name; last name: last_name; account name: name; title: position; phone: phone; mobile:
    phone; mailing street: address; mailing city: city; account owner: manager; billing state/province:
    address; type: other; last activity: touch_on; lead source: source; email: email; fax: other; company /
    account: name; created date: created_on; rating: other; opportunity name: deal; next step: step; contact
    owner: manager; MobilePhone: phone; OtherPhone: phone; OwnerId: skip; AccountId: skip; BillingStreet:
    address; IsDeleted: other; NumberOfEmployees: other; AnnualRevenue: other; LastActivityDate: touch_on;
    MailingPostalCode: address; HasOptedOutOfEmail: other; DoNotCall: do_not_contact; LeadSource: source;
    Birthdate: birthday; Salutation: other; opportunity owner: manager; parent account: other; account number:
    other; employees: other; account type: other; contact owner alias: manager
"""
ZOHO = """
    record id: skip; account name: name; account owner: manager; contact owner: manager; first name:
    first_name; last name: last_name; lead source: source; title: position; department: position; phone:
    phone; home phone: phone; mobile: phone; fax: other; date of birth: birthday; reporting to: other; email
    opt out: other; skype id: other; created by: skip; modified by: skip; created time: created_on; modified
    time: skip; description: note; tag: tags; last activity time: touch_on; deal name: deal; closing date:
    deal_closed; probability (%): other; stage: status; annual revenue: other; billing city: city; sic code:
    other; ownership: ?; asst phone: phone; assistant: person
"""
ODOO = """
    external id: skip; display name: person; complete name: person; is a company: other; related company:
    name; phone: phone; mobile: phone; email: email; salesperson: manager; job position: position; tax id:
    tax_number; street: address; zip: address; city: city; country: address; website: site; tags: tags; notes:
    note; created on: created_on; created by: skip; company name: name; next activity deadline: step_on; next
    activity summary: step; отображаемое имя: person; является компанией: other; связанная компания: name;
    продавец: manager
"""
ESPO = """
    name: person; first name: first_name; account name: name; accountName: name; emailAddress: email;
    phoneNumber: phone; assignedUserName: manager; assigned user: manager; billingAddressStreet: address;
    createdAt: created_on; modified at: skip; do not call: do_not_contact; website: site; industry: business;
    type: other; description: note; createdByName: skip; billing address city: city
"""
SUITE = """
    first name: first_name; account name: name; office phone: phone; mobile: phone; fax: other; email address:
    email; assigned user name: manager; assigned to: manager; primary address street: address; alternate
    address city: city; do not call: do_not_contact; date created: created_on; date modified: skip;
    first_name: first_name; account_name: name; phone_work: phone; phone_mobile: phone; phone_fax: other;
    email1: email; assigned_user_name: manager; primary_address_city: city; date_entered: created_on;
    date_modified: skip; reports to id: skip; birthdate: birthday; department: position; assistant phone:
    phone
"""
MOYSKLAD = """
    uuid: skip; код: other; внешний код: other; наименование: name; тип контрагента: other; полное
    наименование: legal_name; инн: tax_number; кпп: other; огрн: other; окпо: other; юридический адрес:
    address; фактический адрес: address; телефон: phone; факс: other; e-mail: email; комментарий: note;
    группы: tags; статус: status; номер диск. карты: other; владелец-сотрудник: manager; владелец-отдел: skip;
    общий доступ: skip; архивный: other; контактное лицо: person; должность: position; дата рождения:
    birthday; расчетный счет: other; банк: other; бик: other; корр. счет: other; баланс: other; первая
    продажа: first_order; последняя продажа: last_order; количество продаж: other; сумма продаж: order_sum;
    средний чек: other; последнее событие: touch_on; пол: other
"""
ONE_C = """
    код: other; наименование: name; вид контрагента: other; инн: tax_number; кпп: other; огрн: other; код по
    окпо: other; основной менеджер: manager; ответственный: manager; головной контрагент: other; контактное
    лицо: person; основной договор: other; основной банковский счет: other; адрес электронной почты: email;
    юр./физ. лицо: ?; почтовый адрес: address; дополнительная информация: ?; бизнес-регион: address; пометка
    удаления: skip; дата регистрации: created_on; инн/кпп: tax_number; полное наименование: legal_name
"""
GOOGLE_OLD = """
    name: person; given name: first_name; additional name: middle_name; family name: last_name; birthday:
    birthday; notes: note; group membership: tags; e-mail 1 - type: skip; e-mail 1 - value: email; phone 1 -
    type: label; phone 1 - value: phone; address 1 - formatted: address; organization 1 - name: name;
    organization 1 - title: position; website 1 - value: site; photo: skip; yomi name: skip; gender: other
"""
GOOGLE_NEW = """
    first name: first_name; middle name: middle_name; last name: last_name; phonetic first name: skip; name
    prefix: skip; file as: person; organization name: name; organization title: position; birthday: birthday;
    notes: note; labels: tags; e-mail 1 - label: skip; e-mail 1 - value: email; phone 1 - label: label; phone 1
    - value: phone; address 1 - street: address; address 1 - city: city; custom field 1 - label: label
"""
OUTLOOK = """
    first name: first_name; middle name: middle_name; last name: last_name; company: name; department:
    position; job title: position; business street: address; business city: city; home phone: phone; business
    fax: other; business phone: phone; assistant's phone: phone; car phone: phone; company main phone: phone;
    mobile phone: phone; other fax: other; pager: other; telex: other; assistant's name: person; birthday:
    birthday; categories: tags; e-mail address: email; e-mail type: skip; e-mail display name: skip; gender:
    other; government id number: other; manager's name: other; notes: note; web page: site; profession: ?;
    referred by: recommended_by; tty/tdd phone: other; organizational id number: other
"""
THUNDERBIRD = """
    first name: first_name; last name: last_name; display name: person; primary email: email; secondary email:
    email; work phone: phone; home phone: phone; fax number: other; pager number: other; mobile number: phone;
    home address: address; home city: city; work zipcode: address; job title: position; department: position;
    organization: name; web page 1: site; notes: note
"""
PEOPLE = """
    точка: name; вывеска: name; клиент/тт: name; название точки: name; куратор: manager; кто ведёт: manager;
    директор: person; тел. директора: phone; снабженец: person; моб. закупщика: phone; главный бухгалтер:
    person; менеджер по закупкам: person; закупки: ?; р/с: other; к/с: other; № договора: other; размер
    компании: other; id организации: skip; основная организация: name; НазваниеКомпании: name; phone_number:
    phone; companyName: name; head office phone: phone; buyer: person; buyer's email: email; вид контакта:
    touch_channel; сотовый: phone; сотрудников: ?; следующий контакт: step_on; employees: other; iban: other;
    is a customer: other
"""
SETS = {
    "Bitrix24": BITRIX,
    "amoCRM": AMO,
    "Kommo": KOMMO,
    "HubSpot": HUBSPOT,
    "Pipedrive": PIPEDRIVE,
    "Salesforce": SALESFORCE,
    "Zoho": ZOHO,
    "Odoo": ODOO,
    "EspoCRM": ESPO,
    "SuiteCRM": SUITE,
    "МойСклад": MOYSKLAD,
    "1C": ONE_C,
    "Google, old": GOOGLE_OLD,
    "Google, new": GOOGLE_NEW,
    "Outlook": OUTLOOK,
    "Thunderbird": THUNDERBIRD,
    "people's own": PEOPLE,
}


def _expected(written: str) -> dict[str, Field | None]:
    pairs = (" ".join(one.split()).rpartition(": ") for one in written.split(";"))
    return {heading: None if code == "?" else Field(code) for heading, _, code in pairs}


@pytest.mark.parametrize("program", SETS)
def test_the_headings_of_a_program_are_known(program: str) -> None:
    expected = _expected(SETS[program])
    assert {heading: field_of(heading) for heading in expected} == expected


@pytest.mark.parametrize("program", SETS)
def test_how_a_heading_is_typed_does_not_matter(program: str) -> None:
    expected = {heading: field for heading, field in _expected(SETS[program]).items() if heading.islower()}
    assert {heading: field_of(heading.upper()) for heading in expected} == expected
    assert {heading: field_of(heading.capitalize()) for heading in expected} == expected
