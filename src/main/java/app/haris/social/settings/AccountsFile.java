package app.haris.social.settings;

import app.haris.settings.About;
import app.haris.settings.Default;
import app.haris.settings.Required;
import app.haris.settings.SettingsFile;
import app.haris.settings.ShortName;
import app.haris.social.AccountId;
import app.haris.social.BrandId;
import app.haris.social.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The content of accounts.yml. */
record AccountsFile(
        @About("The brands that are guarded.") @Required List<BrandEntry> brands,
        @About("The brands' accounts on the networks.") @Required List<AccountEntry> accounts) {

    static final SettingsFile<AccountsFile> FILE =
            SettingsFile.shipped(
                    "accounts.yml",
                    AccountsFile.class,
                    "The brands that are guarded, and their accounts on the networks.");

    /** A brand. */
    @About("A brand.")
    record BrandEntry(
            @About("Short name that stays, such as acme.") @ShortName BrandId id,
            @About("Name as the public knows it.") String name,
            @About("Languages of the audience, as ISO 639-1 codes.") @Required
                    List<Language> languages,
            @About("Time zone of the brand's working day.") ZoneId zone) {}

    /** What all accounts have. */
    record Common(
            @About("Short name that stays, such as acme-demo.") @ShortName AccountId id,
            @About("The brand that the account belongs to.") BrandId brand,
            @About("Items created earlier open no case; without it, all do.")
                    Optional<Instant> activated,
            @About(
                            "For now the network is not asked for news, its calls are told to come"
                                    + " again later, and nothing is published, liked, hidden or"
                                    + " deleted. What is handed in by POST /api/interactions is"
                                    + " still taken in, since nobody would hand it in again.")
                    @Default("false")
                    boolean paused) {}
}
