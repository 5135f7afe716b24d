create table if not exists account (
  user_id bigint generated always as identity (start with 40211) primary key,
  email varchar not null,
  access_key varchar not null unique,
  webhook_url varchar
);

create table if not exists business (
  id bigint generated always as identity (start with 267) primary key,
  user_id bigint not null,
  name varchar not null,
  is_primary boolean not null,
  created_at timestamp with time zone not null
);
create index if not exists business_of_account on business (user_id, id);

create table if not exists app (
  seq bigint generated always as identity primary key,
  client_id varchar not null unique,
  client_secret varchar not null,
  name varchar not null,
  callback_url varchar not null,
  webhook_url varchar,
  owner_id bigint not null,
  active boolean not null
);

create table if not exists oauth_code (
  hash varchar primary key,
  client_id varchar not null,
  user_id bigint not null,
  state varchar not null,
  ends_at timestamp with time zone not null
);

create table if not exists oauth_token (
  hash varchar primary key,
  client_id varchar not null,
  user_id bigint not null,
  active boolean not null
);

create table if not exists upload (
  file_id varchar primary key,
  user_id bigint not null,
  name varchar not null,
  sha varchar not null,
  pages varchar not null
);

create table if not exists document (
  seq bigint generated always as identity primary key,
  hash varchar not null unique,
  user_id bigint not null,
  business_id bigint not null,
  app_id varchar,
  is_template boolean not null,
  due_at timestamp with time zone,
  body clob not null
);
create index if not exists document_of_business on document (business_id, seq);
create index if not exists document_by_deadline on document (due_at);

create table if not exists mail (
  seq bigint generated always as identity primary key,
  sent_at timestamp with time zone not null,
  recipient varchar not null,
  subject varchar not null,
  text clob not null,
  link varchar
);

create table if not exists delivery (
  seq bigint generated always as identity primary key,
  url varchar not null,
  event varchar not null,
  body clob not null,
  attempts int not null,
  state varchar not null,
  next_at timestamp with time zone not null,
  last_result varchar not null
);
create index if not exists delivery_by_state on delivery (state);
