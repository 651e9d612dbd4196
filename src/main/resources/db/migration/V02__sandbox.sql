-- The sandbox network: what the audience and the brand say on it, and how it misbehaves.
create table sandbox_post (
    account varchar(500) not null,
    id varchar(500) not null,
    thread varchar(500) not null,
    opens_thread boolean not null,
    voice varchar(10) not null,
    kind varchar(10) not null,
    visibility varchar(10) not null,
    in_reply_to varchar(500),
    person_id varchar(500) not null,
    person_handle varchar(1000),
    person_name varchar(1000),
    text varchar not null,
    rating integer,
    media varchar,
    posted_at timestamp(6) with time zone not null,
    edited_at timestamp(6) with time zone,
    liked_at timestamp(6) with time zone,
    hidden_at timestamp(6) with time zone,
    deleted_at timestamp(6) with time zone,
    reference uuid,
    primary key (account, id)
);

create index sandbox_post_opening
    on sandbox_post (account, opens_thread, visibility, posted_at desc, id desc);
create index sandbox_post_thread on sandbox_post (account, thread);
create index sandbox_post_reference on sandbox_post (account, voice, reference);
create index sandbox_post_person on sandbox_post (account, person_id);

create table sandbox_fault (
    account varchar(500) primary key,
    fault varchar(20) not null,
    rate double precision not null,
    delay_ms bigint not null
);
