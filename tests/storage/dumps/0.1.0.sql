BEGIN TRANSACTION;
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE attachments (
	workspace_id BIGINT NOT NULL, 
	id BIGINT NOT NULL, 
	touch_id BIGINT NOT NULL, 
	client_id BIGINT NOT NULL, 
	kind VARCHAR NOT NULL, 
	file_id VARCHAR NOT NULL, 
	seconds INTEGER, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_attachments PRIMARY KEY (workspace_id, id), 
	CONSTRAINT fk_attachments_workspace_id_touch_id FOREIGN KEY(workspace_id, touch_id) REFERENCES touches (workspace_id, id)
)
 WITHOUT ROWID

;
INSERT INTO "attachments" VALUES(-8396726735688359436,2611917512472876937,3557682455875792183,8309376693462037303,'voice','file',7,'2026-11-18 07:00:00.000000');
CREATE TABLE audit (
	workspace_id BIGINT NOT NULL, 
	id BIGINT NOT NULL, 
	group_key BIGINT, 
	at DATETIME NOT NULL, 
	member_id BIGINT, 
	shown VARCHAR, 
	clients TEXT NOT NULL, 
	changes TEXT, 
	undoes TEXT, 
	salt BLOB, 
	digest BLOB, 
	place BIGINT, 
	seal BLOB, 
	CONSTRAINT pk_audit PRIMARY KEY (workspace_id, id)
)
 WITHOUT ROWID

;
INSERT INTO "audit" VALUES(-8396726735688359436,889439846400001162,NULL,'2026-11-18 07:00:00.000000',NULL,NULL,'[]','[{"client":null,"id":-8396726735688359436,"new":{"country":"RU","currency":"RUB","locale":"ru","name":"Ромашка Трейд","protect_content":true,"rules":{"call_after_months":6,"follow_holidays":true,"planned_touches":12,"proven_orders":10},"zone":"Europe/Moscow"},"old":null,"table":"workspaces","version":1},{"client":null,"id":387424509240982625,"new":{"digest_at":"08:30:00","name":"Ольга","person_id":1000,"role":"owner","since":"2026-11-18T07:00:00+00:00","working_days":[0,1,2,3,4]},"old":null,"table":"members","version":1},{"client":null,"id":1319221275136637753,"new":{"digest_at":"08:30:00","name":"Лев","person_id":1001,"role":"lead","since":"2026-11-18T07:00:00+00:00","working_days":[0,1,2,3,4]},"old":null,"table":"members","version":1},{"client":null,"id":-3679880038070711459,"new":{"digest_at":"08:30:00","name":"Анна","person_id":1002,"role":"rep","since":"2026-11-18T07:00:00+00:00","working_days":[0,1,2,3,4]},"old":null,"table":"members","version":1},{"client":null,"id":3011797004462051463,"new":{"digest_at":"08:30:00","name":"Борис","person_id":1003,"role":"rep","since":"2026-11-18T07:00:00+00:00","working_days":[0,1,2,3,4]},"old":null,"table":"members","version":1}]',NULL,X'10C7A70E4E839DEB2E03B63DC6617468',X'FA25C49350A55400F362CDE4C32A6DD52AA599EEC17C3488497AC1DBBC0B3C0E',1,X'B70738F5EF7296EE933EED3C7B07E5B65EAC0F25404FFD1A387CD2063134A62D');
INSERT INTO "audit" VALUES(-8396726735688359436,889439846400002576,NULL,'2026-11-18 07:00:00.000000',-3679880038070711459,NULL,'[8309376693462037303,7021823276717152243,-7998554568781350118]','[{"client":8309376693462037303,"id":8309376693462037303,"new":{"company_key":"ромашка","name":"Ромашка","owner_id":-3679880038070711459,"search":"ромашка","status":"active","tags":[]},"old":null,"table":"clients","version":1},{"client":8309376693462037303,"id":-8498625290877341477,"new":{"client_id":8309376693462037303,"name":"Пётр","role":"unknown","search":"петр"},"old":null,"table":"contacts","version":1},{"client":8309376693462037303,"id":3719878759867318363,"new":{"client_id":8309376693462037303,"contact_id":-8498625290877341477,"e164":"+79123456789","reversed":"98765432197","typed":"+79123456789"},"old":null,"table":"phones","version":1},{"client":7021823276717152243,"id":7021823276717152243,"new":{"company_key":"лютик","name":"Лютик","owner_id":-3679880038070711459,"search":"лютик","status":"active","tags":[]},"old":null,"table":"clients","version":1},{"client":-7998554568781350118,"id":-7998554568781350118,"new":{"company_key":"василек","name":"Василёк","owner_id":-3679880038070711459,"search":"василек","status":"active","tags":[]},"old":null,"table":"clients","version":1}]',NULL,X'EBCFF218E2130A07193953777B31524F',X'451B4EB733E35F9F14C3F77487401116A2F26276C191E3ABF780392E52117E11',2,X'0B86241975A54E2D79ADBD66E23202D46198935DC699450D2E0FC751203E1286');
INSERT INTO "audit" VALUES(-8396726735688359436,889439846400002577,3557682455875792183,'2026-11-18 07:00:00.000000',-3679880038070711459,'card','[8309376693462037303]','[{"client":8309376693462037303,"id":3557682455875792183,"new":{"at":"2026-11-18T07:00:00+00:00","channel":"call","client_id":8309376693462037303,"direction":"out","member_id":-3679880038070711459,"outcome":"order","recorded_at":"2026-11-18T07:00:00+00:00"},"old":null,"table":"touches","version":1},{"client":8309376693462037303,"id":2611917512472876937,"new":{"client_id":8309376693462037303,"file_id":"file","kind":"voice","seconds":7,"touch_id":3557682455875792183},"old":null,"table":"attachments","version":1},{"client":8309376693462037303,"id":5988352258185778062,"new":{"amount":10000,"client_id":8309376693462037303,"member_id":-3679880038070711459,"on":"2026-11-18","touch_id":3557682455875792183},"old":null,"table":"orders","version":1},{"client":8309376693462037303,"id":-7876032786280788128,"new":{"client_id":8309376693462037303,"due_at":"2026-11-18T10:30:00+03:00","due_on":"2026-11-18","due_time":"10:30:00","kind":"call","member_id":-3679880038070711459,"state":"open","zone":"Europe/Moscow"},"old":null,"table":"next_steps","version":1}]',NULL,X'1A604051220D00B3E0F4E0DC72C9BDA8',X'0B2F5C86AC795EE9F18203ACB5260E2DF6AB9EDA95DA17E42AC164C7184DF8FD',3,X'E9D5AC2FE146F129CBDAD22D73BFB6E0150284A059FC702F3E4CE3E5BAB13949');
INSERT INTO "audit" VALUES(-8396726735688359436,889439846400003056,NULL,'2026-11-18 07:00:00.000000',-3679880038070711459,NULL,'[7021823276717152243]','[{"client":7021823276717152243,"id":7021823276717152243,"new":{"deleted_at":"2026-11-18T07:00:00+00:00"},"old":{"deleted_at":null},"table":"clients","version":2}]',NULL,X'5D9FD8324DF2960A1920D521022077A0',X'191B8514119AE4D03BD587F9ED9BF99103B7DD475BFA919BAE1C4954C135564C',4,X'2C7806DB7E42D4E177E0E4A291CE47BE678883965672C2847C09F97EBF6DAFC5');
INSERT INTO "audit" VALUES(-8396726735688359436,889439846400003764,NULL,'2026-11-18 07:00:00.000000',NULL,NULL,'[]','[{"client":null,"id":-7257879125847279626,"new":{"expires_at":"2026-11-18T07:00:00+00:00","role":"rep"},"old":null,"table":"invites","version":1}]',NULL,X'9CAD912959B61F0E06EC55073C1B3947',X'F70166512355C66C4885BBE329C50DE031FAE2B6E28A3D365D0404932D8F2535',NULL,NULL);
CREATE TABLE clients (
	workspace_id BIGINT NOT NULL, 
	id BIGINT NOT NULL, 
	owner_id BIGINT NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	search TEXT NOT NULL, 
	company_key TEXT NOT NULL, 
	status VARCHAR NOT NULL, 
	do_not_contact BOOLEAN DEFAULT false NOT NULL, 
	business TEXT DEFAULT '' NOT NULL, 
	address TEXT DEFAULT '' NOT NULL, 
	latitude FLOAT, 
	longitude FLOAT, 
	accuracy FLOAT, 
	site TEXT DEFAULT '' NOT NULL, 
	email TEXT DEFAULT '' NOT NULL, 
	tax_number TEXT DEFAULT '' NOT NULL, 
	hours TEXT DEFAULT '' NOT NULL, 
	source_id BIGINT, 
	recommended_by TEXT DEFAULT '' NOT NULL, 
	note TEXT DEFAULT '' NOT NULL, 
	tags TEXT NOT NULL, 
	zone VARCHAR, 
	named_base VARCHAR, 
	named_reason TEXT DEFAULT '' NOT NULL, 
	touches INTEGER DEFAULT '0' NOT NULL, 
	attempts INTEGER DEFAULT '0' NOT NULL, 
	attempts_in_row INTEGER DEFAULT '0' NOT NULL, 
	last_touch_at DATETIME, 
	last_talk_at DATETIME, 
	last_talk VARCHAR, 
	last_talk_note TEXT DEFAULT '' NOT NULL, 
	last_visit_at DATETIME, 
	offer_at DATETIME, 
	reached_after_offer BOOLEAN DEFAULT false NOT NULL, 
	interested BOOLEAN DEFAULT false NOT NULL, 
	decider_reached BOOLEAN DEFAULT false NOT NULL, 
	agreed BOOLEAN DEFAULT false NOT NULL, 
	orders INTEGER DEFAULT '0' NOT NULL, 
	order_sum BIGINT DEFAULT '0' NOT NULL, 
	first_order_on DATE, 
	last_order_on DATE, 
	order_gap_days INTEGER, 
	created_at DATETIME NOT NULL, 
	created_by BIGINT NOT NULL, 
	deleted_at DATETIME, 
	version INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_clients PRIMARY KEY (workspace_id, id), 
	CONSTRAINT fk_clients_workspace_id_owner_id FOREIGN KEY(workspace_id, owner_id) REFERENCES members (workspace_id, id)
)
 WITHOUT ROWID

;
INSERT INTO "clients" VALUES(-8396726735688359436,-7998554568781350118,-3679880038070711459,'Василёк','василек','василек','active',0,'','',NULL,NULL,NULL,'','','','',NULL,'','','[]',NULL,NULL,'',0,0,0,NULL,NULL,NULL,'',NULL,NULL,0,0,0,0,0,0,NULL,NULL,NULL,'2026-11-18 07:00:00.000000',-3679880038070711459,NULL,1);
INSERT INTO "clients" VALUES(-8396726735688359436,7021823276717152243,-3679880038070711459,'Лютик','лютик','лютик','active',0,'','',NULL,NULL,NULL,'','','','',NULL,'','','[]',NULL,NULL,'',0,0,0,NULL,NULL,NULL,'',NULL,NULL,0,0,0,0,0,0,NULL,NULL,NULL,'2026-11-18 07:00:00.000000',-3679880038070711459,'2026-11-18 07:00:00.000000',2);
INSERT INTO "clients" VALUES(-8396726735688359436,8309376693462037303,-3679880038070711459,'Ромашка','ромашка','ромашка','active',0,'','',NULL,NULL,NULL,'','','','',NULL,'','','[]',NULL,NULL,'',0,0,0,NULL,NULL,NULL,'',NULL,NULL,0,0,0,0,0,0,NULL,NULL,NULL,'2026-11-18 07:00:00.000000',-3679880038070711459,NULL,1);
CREATE TABLE contacts (
	workspace_id BIGINT NOT NULL, 
	id BIGINT NOT NULL, 
	client_id BIGINT NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	search TEXT NOT NULL, 
	position TEXT DEFAULT '' NOT NULL, 
	email TEXT DEFAULT '' NOT NULL, 
	role VARCHAR NOT NULL, 
	role_confirmed BOOLEAN DEFAULT false NOT NULL, 
	weight INTEGER, 
	attitude VARCHAR, 
	channel VARCHAR, 
	hours TEXT DEFAULT '' NOT NULL, 
	note TEXT DEFAULT '' NOT NULL, 
	place INTEGER NOT NULL, 
	deleted_at DATETIME, 
	version INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_contacts PRIMARY KEY (workspace_id, id), 
	CONSTRAINT fk_contacts_workspace_id_client_id FOREIGN KEY(workspace_id, client_id) REFERENCES clients (workspace_id, id)
)
 WITHOUT ROWID

;
INSERT INTO "contacts" VALUES(-8396726735688359436,-8498625290877341477,8309376693462037303,'Пётр','петр','','','unknown',0,NULL,NULL,NULL,'','',0,NULL,1);
CREATE TABLE drafts (
	person_id BIGINT NOT NULL, 
	id BIGINT NOT NULL, 
	kind VARCHAR NOT NULL, 
	data TEXT NOT NULL, 
	message_id BIGINT, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_drafts PRIMARY KEY (person_id, id), 
	CONSTRAINT fk_drafts_person_id FOREIGN KEY(person_id) REFERENCES people (id)
)
 WITHOUT ROWID

;
INSERT INTO "drafts" VALUES(1002,7,'touch','{"шаг":1}',5,'2026-11-18 07:00:00.000000');
CREATE TABLE inbox (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	bot_id BIGINT NOT NULL, 
	update_id BIGINT NOT NULL, 
	person_id BIGINT, 
	payload TEXT, 
	state VARCHAR DEFAULT 'new' NOT NULL, 
	owner VARCHAR, 
	lease INTEGER DEFAULT '0' NOT NULL, 
	lease_until DATETIME, 
	attempts INTEGER DEFAULT '0' NOT NULL, 
	crashes INTEGER DEFAULT '0' NOT NULL, 
	received_at DATETIME NOT NULL, 
	finished_at DATETIME, 
	error TEXT, 
	CONSTRAINT uq_inbox_bot_id_update_id UNIQUE (bot_id, update_id)
);
INSERT INTO "inbox" VALUES(1,1,7,1002,'{"text":"привет"}','new',NULL,0,NULL,0,0,'2026-11-18 07:00:00.000000',NULL,NULL);
CREATE TABLE invites (
	id BIGINT NOT NULL, 
	token_hash BLOB NOT NULL, 
	workspace_id BIGINT, 
	role VARCHAR NOT NULL, 
	member_id BIGINT, 
	issued_by BIGINT, 
	expires_at DATETIME, 
	used_at DATETIME, 
	used_by BIGINT, 
	revoked_at DATETIME, 
	CONSTRAINT pk_invites PRIMARY KEY (id), 
	CONSTRAINT uq_invites_token_hash UNIQUE (token_hash)
);
INSERT INTO "invites" VALUES(-7257879125847279626,X'68617368',-8396726735688359436,'rep',NULL,387424509240982625,'2026-11-18 07:00:00.000000',NULL,NULL,NULL);
CREATE TABLE list_entries (
	workspace_id BIGINT NOT NULL, 
	id BIGINT NOT NULL, 
	kind VARCHAR NOT NULL, 
	code VARCHAR, 
	text TEXT, 
	place INTEGER NOT NULL, 
	retired BOOLEAN DEFAULT false NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_list_entries PRIMARY KEY (workspace_id, id), 
	CONSTRAINT fk_list_entries_workspace_id FOREIGN KEY(workspace_id) REFERENCES workspaces (id)
)
 WITHOUT ROWID

;
INSERT INTO "list_entries" VALUES(-8396726735688359436,-8542892845730824023,'source','cold_call',NULL,3,0,1);
INSERT INTO "list_entries" VALUES(-8396726735688359436,-3803568953284277568,'source','website',NULL,2,0,1);
INSERT INTO "list_entries" VALUES(-8396726735688359436,-1035105925287221949,'source','old_base',NULL,6,0,1);
INSERT INTO "list_entries" VALUES(-8396726735688359436,-307225801503744299,'source','other',NULL,7,0,1);
INSERT INTO "list_entries" VALUES(-8396726735688359436,997079555717287495,'source','advertising',NULL,4,0,1);
INSERT INTO "list_entries" VALUES(-8396726735688359436,3918031235390409881,'source','recommendation',NULL,0,0,1);
INSERT INTO "list_entries" VALUES(-8396726735688359436,5508502224608332759,'source','exhibition',NULL,1,0,1);
INSERT INTO "list_entries" VALUES(-8396726735688359436,7099474595156431308,'source','walk_in',NULL,5,0,1);
CREATE TABLE members (
	workspace_id BIGINT NOT NULL, 
	id BIGINT NOT NULL, 
	person_id BIGINT, 
	name TEXT DEFAULT '' NOT NULL, 
	role VARCHAR NOT NULL, 
	digest_at TIME NOT NULL, 
	working_days TEXT NOT NULL, 
	since DATETIME, 
	until DATETIME, 
	version INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_members PRIMARY KEY (workspace_id, id), 
	CONSTRAINT fk_members_workspace_id FOREIGN KEY(workspace_id) REFERENCES workspaces (id), 
	CONSTRAINT fk_members_person_id FOREIGN KEY(person_id) REFERENCES people (id)
)
 WITHOUT ROWID

;
INSERT INTO "members" VALUES(-8396726735688359436,-3679880038070711459,1002,'Анна','rep','08:30:00.000000','[0,1,2,3,4]','2026-11-18 07:00:00.000000',NULL,1);
INSERT INTO "members" VALUES(-8396726735688359436,387424509240982625,1000,'Ольга','owner','08:30:00.000000','[0,1,2,3,4]','2026-11-18 07:00:00.000000',NULL,1);
INSERT INTO "members" VALUES(-8396726735688359436,1319221275136637753,1001,'Лев','lead','08:30:00.000000','[0,1,2,3,4]','2026-11-18 07:00:00.000000',NULL,1);
INSERT INTO "members" VALUES(-8396726735688359436,3011797004462051463,1003,'Борис','rep','08:30:00.000000','[0,1,2,3,4]','2026-11-18 07:00:00.000000',NULL,1);
CREATE TABLE next_steps (
	workspace_id BIGINT NOT NULL, 
	id BIGINT NOT NULL, 
	client_id BIGINT NOT NULL, 
	member_id BIGINT NOT NULL, 
	kind VARCHAR NOT NULL, 
	due_on DATE NOT NULL, 
	due_time TIME, 
	zone VARCHAR NOT NULL, 
	due_at DATETIME, 
	note TEXT DEFAULT '' NOT NULL, 
	state VARCHAR NOT NULL, 
	touch_id BIGINT, 
	closed_at DATETIME, 
	closed_by BIGINT, 
	version INTEGER DEFAULT '1' NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_next_steps PRIMARY KEY (workspace_id, id), 
	CONSTRAINT fk_next_steps_workspace_id_client_id FOREIGN KEY(workspace_id, client_id) REFERENCES clients (workspace_id, id), 
	CONSTRAINT fk_next_steps_workspace_id_member_id FOREIGN KEY(workspace_id, member_id) REFERENCES members (workspace_id, id)
)
 WITHOUT ROWID

;
INSERT INTO "next_steps" VALUES(-8396726735688359436,-7876032786280788128,8309376693462037303,-3679880038070711459,'call','2026-11-18','10:30:00.000000','Europe/Moscow','2026-11-18 07:30:00.000000','','open',NULL,NULL,NULL,1,'2026-11-18 07:00:00.000000');
CREATE TABLE orders (
	workspace_id BIGINT NOT NULL, 
	id BIGINT NOT NULL, 
	client_id BIGINT NOT NULL, 
	member_id BIGINT NOT NULL, 
	touch_id BIGINT NOT NULL, 
	"on" DATE NOT NULL, 
	amount BIGINT, 
	product_id BIGINT, 
	version INTEGER DEFAULT '1' NOT NULL, 
	deleted_at DATETIME, 
	CONSTRAINT pk_orders PRIMARY KEY (workspace_id, id), 
	CONSTRAINT fk_orders_workspace_id_client_id FOREIGN KEY(workspace_id, client_id) REFERENCES clients (workspace_id, id), 
	CONSTRAINT fk_orders_workspace_id_member_id FOREIGN KEY(workspace_id, member_id) REFERENCES members (workspace_id, id), 
	CONSTRAINT fk_orders_workspace_id_touch_id FOREIGN KEY(workspace_id, touch_id) REFERENCES touches (workspace_id, id)
)
 WITHOUT ROWID

;
INSERT INTO "orders" VALUES(-8396726735688359436,5988352258185778062,8309376693462037303,-3679880038070711459,3557682455875792183,'2026-11-18',10000,NULL,1,NULL);
CREATE TABLE outbox (
	id BIGINT NOT NULL, 
	"key" VARCHAR NOT NULL, 
	person_id BIGINT NOT NULL, 
	workspace_id BIGINT, 
	kind VARCHAR NOT NULL, 
	data TEXT NOT NULL, 
	due_at DATETIME NOT NULL, 
	state VARCHAR DEFAULT 'due' NOT NULL, 
	reason VARCHAR, 
	owner VARCHAR, 
	lease_until DATETIME, 
	message_id BIGINT, 
	sent_at DATETIME, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_outbox PRIMARY KEY (id), 
	CONSTRAINT uq_outbox_key UNIQUE ("key")
);
INSERT INTO "outbox" VALUES(-8544681360426024483,'digest',1002,NULL,'digest','{"день":"среда"}','2026-11-18 07:00:00.000000','due',NULL,NULL,NULL,NULL,NULL,'2026-11-18 07:00:00.000000');
CREATE TABLE people (
	id BIGINT NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	locale VARCHAR NOT NULL, 
	zone VARCHAR, 
	blocked_at DATETIME, 
	waiting_draft BIGINT, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_people PRIMARY KEY (id)
);
INSERT INTO "people" VALUES(1000,'Ольга','ru',NULL,NULL,NULL,'2026-11-18 07:00:00.000000');
INSERT INTO "people" VALUES(1001,'Лев','ru',NULL,NULL,NULL,'2026-11-18 07:00:00.000000');
INSERT INTO "people" VALUES(1002,'Анна','ru',NULL,NULL,NULL,'2026-11-18 07:00:00.000000');
INSERT INTO "people" VALUES(1003,'Борис','ru',NULL,NULL,NULL,'2026-11-18 07:00:00.000000');
CREATE TABLE phones (
	workspace_id BIGINT NOT NULL, 
	id BIGINT NOT NULL, 
	client_id BIGINT NOT NULL, 
	contact_id BIGINT NOT NULL, 
	typed TEXT DEFAULT '' NOT NULL, 
	e164 TEXT, 
	reversed TEXT NOT NULL, 
	extension TEXT DEFAULT '' NOT NULL, 
	place INTEGER NOT NULL, 
	deleted_at DATETIME, 
	version INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_phones PRIMARY KEY (workspace_id, id), 
	CONSTRAINT fk_phones_workspace_id_contact_id FOREIGN KEY(workspace_id, contact_id) REFERENCES contacts (workspace_id, id)
)
 WITHOUT ROWID

;
INSERT INTO "phones" VALUES(-8396726735688359436,3719878759867318363,8309376693462037303,-8498625290877341477,'+79123456789','+79123456789','98765432197','',0,NULL,1);
ANALYZE "sqlite_master";
INSERT INTO "sqlite_stat1" VALUES('audit','audit','1000000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('audit','ix_audit_group','1000000 100000 2');
INSERT INTO "sqlite_stat1" VALUES('audit','ix_audit_by_member','1000000 100000 500 1');
INSERT INTO "sqlite_stat1" VALUES('audit','ix_audit_unsealed','1000000 1 1');
INSERT INTO "sqlite_stat1" VALUES('audit','uq_audit_place','1000000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('list_entries','list_entries','200 20 1');
INSERT INTO "sqlite_stat1" VALUES('members','members','200 20 1');
INSERT INTO "sqlite_stat1" VALUES('members','uq_members_active_person','200 1');
INSERT INTO "sqlite_stat1" VALUES('clients','clients','1000000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('clients','ix_clients_of_company','1000000 100000 1 1');
INSERT INTO "sqlite_stat1" VALUES('clients','ix_clients_deleted','1000000 1');
INSERT INTO "sqlite_stat1" VALUES('clients','ix_clients_by_name','1000000 100000 500 1 1');
INSERT INTO "sqlite_stat1" VALUES('clients','ix_clients_by_birth','1000000 100000 500 1 1');
INSERT INTO "sqlite_stat1" VALUES('contacts','contacts','1000000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('contacts','ix_contacts_deleted','1000000 1');
INSERT INTO "sqlite_stat1" VALUES('contacts','ix_contacts_workspace_id_client_id','1000000 100000 3');
INSERT INTO "sqlite_stat1" VALUES('next_steps','next_steps','1000000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('next_steps','ix_next_steps_workspace_id_client_id','1000000 100000 3');
INSERT INTO "sqlite_stat1" VALUES('next_steps','ix_next_steps_closed','1000000 100000 500 1');
INSERT INTO "sqlite_stat1" VALUES('next_steps','uq_next_steps_open_kind','1000000 100000 3 1');
INSERT INTO "sqlite_stat1" VALUES('next_steps','ix_next_steps_due','1000000 100000 500 1');
INSERT INTO "sqlite_stat1" VALUES('touches','touches','1000000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('touches','ix_touches_counted','1000000 100000 500 1 1 1 1 1');
INSERT INTO "sqlite_stat1" VALUES('touches','ix_touches_recorded','1000000 100000 500 1');
INSERT INTO "sqlite_stat1" VALUES('touches','ix_touches_of_client','1000000 100000 3 1');
INSERT INTO "sqlite_stat1" VALUES('touches','ix_touches_deleted','1000000 1');
INSERT INTO "sqlite_stat1" VALUES('attachments','attachments','1000000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('attachments','ix_attachments_workspace_id_touch_id','1000000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('orders','orders','1000000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('orders','ix_orders_workspace_id_client_id','1000000 100000 3');
INSERT INTO "sqlite_stat1" VALUES('orders','ix_orders_deleted','1000000 1');
INSERT INTO "sqlite_stat1" VALUES('orders','ix_orders_counted','1000000 100000 500 1 1 1');
INSERT INTO "sqlite_stat1" VALUES('orders','uq_orders_touch_id','1000000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('phones','phones','1000000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('phones','ix_phones_workspace_id_contact_id','1000000 100000 2');
INSERT INTO "sqlite_stat1" VALUES('phones','ix_phones_deleted','1000000 1');
INSERT INTO "sqlite_stat1" VALUES('phones','ix_phones_workspace_id_client_id','1000000 100000 3');
INSERT INTO "sqlite_stat1" VALUES('phones','uq_phones_e164','1000000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('phones','ix_phones_reversed','1000000 100000 1');
CREATE TABLE touches (
	workspace_id BIGINT NOT NULL, 
	id BIGINT NOT NULL, 
	client_id BIGINT NOT NULL, 
	member_id BIGINT NOT NULL, 
	contact_id BIGINT, 
	step_id BIGINT, 
	channel VARCHAR NOT NULL, 
	direction VARCHAR NOT NULL, 
	outcome VARCHAR NOT NULL, 
	reason VARCHAR, 
	comment TEXT DEFAULT '' NOT NULL, 
	at DATETIME NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	latitude FLOAT, 
	longitude FLOAT, 
	accuracy FLOAT, 
	deleted_at DATETIME, 
	version INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_touches PRIMARY KEY (workspace_id, id), 
	CONSTRAINT fk_touches_workspace_id_client_id FOREIGN KEY(workspace_id, client_id) REFERENCES clients (workspace_id, id), 
	CONSTRAINT fk_touches_workspace_id_member_id FOREIGN KEY(workspace_id, member_id) REFERENCES members (workspace_id, id)
)
 WITHOUT ROWID

;
INSERT INTO "touches" VALUES(-8396726735688359436,3557682455875792183,8309376693462037303,-3679880038070711459,NULL,NULL,'call','out','order',NULL,'','2026-11-18 07:00:00.000000','2026-11-18 07:00:00.000000',NULL,NULL,NULL,NULL,1);
CREATE TABLE workspaces (
	id BIGINT NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	country VARCHAR NOT NULL, 
	currency VARCHAR NOT NULL, 
	zone VARCHAR NOT NULL, 
	locale VARCHAR NOT NULL, 
	protect_content BOOLEAN DEFAULT false NOT NULL, 
	rules TEXT NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_workspaces PRIMARY KEY (id)
);
INSERT INTO "workspaces" VALUES(-8396726735688359436,'Ромашка Трейд','RU','RUB','Europe/Moscow','ru',1,'{"call_after_months":6,"follow_holidays":true,"planned_touches":12,"proven_orders":10}',1,'2026-11-18 07:00:00.000000');
CREATE INDEX ix_invites_workspace_id ON invites (workspace_id);
CREATE INDEX ix_audit_group ON audit (workspace_id, group_key) WHERE group_key IS NOT NULL;
CREATE INDEX ix_audit_by_member ON audit (workspace_id, member_id, at);
CREATE INDEX ix_audit_unsealed ON audit (at, workspace_id) WHERE place IS NULL;
CREATE UNIQUE INDEX uq_audit_place ON audit (workspace_id, place) WHERE place IS NOT NULL;
CREATE INDEX ix_inbox_finished ON inbox (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX ix_inbox_new ON inbox (person_id, seq) WHERE state = 'new';
CREATE INDEX ix_outbox_waiting ON outbox (state, due_at) WHERE state IN ('due', 'sending');
CREATE UNIQUE INDEX uq_members_active_person ON members (person_id) WHERE until IS NULL;
CREATE INDEX ix_drafts_updated_at ON drafts (updated_at);
CREATE INDEX ix_clients_of_company ON clients (workspace_id, search, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_clients_deleted ON clients (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_clients_by_name ON clients (workspace_id, owner_id, search, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_clients_by_birth ON clients (workspace_id, owner_id, created_at, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_contacts_deleted ON contacts (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_contacts_workspace_id_client_id ON contacts (workspace_id, client_id);
CREATE INDEX ix_touches_counted ON touches (workspace_id, member_id, at, channel, outcome, client_id, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_touches_recorded ON touches (workspace_id, member_id, recorded_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_touches_of_client ON touches (workspace_id, client_id, at) WHERE deleted_at IS NULL;
CREATE INDEX ix_touches_deleted ON touches (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_next_steps_workspace_id_client_id ON next_steps (workspace_id, client_id);
CREATE INDEX ix_next_steps_closed ON next_steps (workspace_id, member_id, closed_at) WHERE closed_at IS NOT NULL;
CREATE UNIQUE INDEX uq_next_steps_open_kind ON next_steps (workspace_id, client_id, kind) WHERE state = 'open';
CREATE INDEX ix_next_steps_due ON next_steps (workspace_id, member_id, due_on) WHERE state = 'open';
CREATE INDEX ix_phones_workspace_id_contact_id ON phones (workspace_id, contact_id);
CREATE INDEX ix_phones_deleted ON phones (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_phones_workspace_id_client_id ON phones (workspace_id, client_id);
CREATE UNIQUE INDEX uq_phones_e164 ON phones (workspace_id, e164) WHERE deleted_at IS NULL;
CREATE INDEX ix_phones_reversed ON phones (workspace_id, reversed) WHERE deleted_at IS NULL;
CREATE INDEX ix_attachments_workspace_id_touch_id ON attachments (workspace_id, touch_id);
CREATE INDEX ix_orders_workspace_id_client_id ON orders (workspace_id, client_id);
CREATE INDEX ix_orders_deleted ON orders (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_orders_counted ON orders (workspace_id, member_id, "on", amount, deleted_at) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_orders_touch_id ON orders (workspace_id, touch_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('inbox',1);
COMMIT;
