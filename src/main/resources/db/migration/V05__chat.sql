-- Sign-in links that were used, until they would have expired: each signs in once.
create table used_sign_in_link (
    nonce uuid primary key,
    expires timestamp(6) with time zone not null
);
create index used_sign_in_link_by_expiry on used_sign_in_link (expires);
