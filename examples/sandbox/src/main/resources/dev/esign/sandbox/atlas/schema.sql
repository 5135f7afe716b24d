create table if not exists account (
  id varchar primary key,
  kind varchar not null,
  platform_id varchar,
  external_id varchar,
  name varchar not null,
  billing_mode varchar not null,
  status varchar not null,
  credits int not null,
  created_at timestamp with time zone not null,
  unique (platform_id, external_id)
);

create table if not exists api_key (
  id varchar primary key,
  account_id varchar not null,
  secret varchar not null unique
);

create table if not exists detection (
  upload_sha varchar primary key,
  body clob not null
);

create table if not exists envelope (
  seq bigint generated always as identity primary key,
  id varchar not null unique,
  account_id varchar not null,
  status varchar not null,
  external_id varchar,
  work varchar,
  body clob not null
);
create index if not exists envelope_of_account on envelope (account_id, seq);
create index if not exists envelope_with_work on envelope (work);

create table if not exists template (
  id varchar primary key,
  account_id varchar not null,
  body clob not null
);

create table if not exists mail (
  seq bigint generated always as identity primary key,
  sent_at timestamp with time zone not null,
  recipient varchar not null,
  subject varchar not null,
  text clob not null,
  link varchar not null
);

create table if not exists delivery (
  seq bigint generated always as identity primary key,
  envelope_id varchar not null,
  api_key_id varchar not null,
  event varchar not null,
  url varchar not null,
  body clob not null,
  attempts int not null,
  state varchar not null,
  next_at timestamp with time zone not null,
  last_result varchar not null
);
create index if not exists delivery_of_envelope on delivery (envelope_id);
create index if not exists delivery_by_state on delivery (state);
