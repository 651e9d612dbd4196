-- What networks give in exchange for what accounts.yml says, and renew: worth as much as a password.
create table social_token (
    account varchar(500) primary key,
    seed varchar(64) not null,
    access_token varchar(4000) not null,
    expires_at timestamp with time zone not null,
    refresh_token varchar(4000) not null
);
