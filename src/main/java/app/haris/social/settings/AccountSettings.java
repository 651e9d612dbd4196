package app.haris.social.settings;

import app.haris.settings.Located;
import app.haris.settings.Names;
import app.haris.settings.Reading;
import app.haris.settings.SettingsFile;
import app.haris.settings.SettingsFiles;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntFunction;

/** Brings accounts.yml, and finds the names in it that nobody has. */
public final class AccountSettings implements SettingsFiles {
    @Override
    public List<SettingsFile<?>> files() {
        return List.of(AccountsFile.FILE);
    }

    @Override
    public void check(Reading reading) {
        reading.remains(AccountsFile.FILE)
                .ifPresent(
                        file -> {
                            var brands = file.value().brands();
                            var accounts = file.value().accounts();
                            refuseTwins(file, "brands", brands.size(), i -> brands.get(i).id());
                            refuseTwins(
                                    file,
                                    "accounts",
                                    accounts.size(),
                                    i -> accounts.get(i).common().id());
                            checkBrands(file);
                            checkAddresses(file);
                        });
    }

    private static void refuseTwins(
            Located<AccountsFile> file, String list, int size, IntFunction<Object> id) {
        var firsts = new HashMap<Object, Integer>();
        for (var i = 0; i < size; i++) {
            var first = firsts.putIfAbsent(id.apply(i), i);
            if (first != null) {
                file.fault(
                        "id '%s' is taken already, on line %d"
                                .formatted(id.apply(i), file.line(list, first, "id")),
                        list,
                        i,
                        "id");
            }
        }
    }

    private static void checkAddresses(Located<AccountsFile> file) {
        var accounts = file.value().accounts();
        for (var i = 0; i < accounts.size(); i++) {
            var url = accounts.get(i).options().texts().getOrDefault("url", "http");
            if (!url.startsWith("http")) {
                file.fault("'url' must begin with https:// or http://", "accounts", i, "url");
            }
        }
    }

    private static void checkBrands(Located<AccountsFile> file) {
        var known = file.value().brands().stream().map(AccountsFile.BrandEntry::id).toList();
        var accounts = file.value().accounts();
        for (var i = 0; i < accounts.size(); i++) {
            var brand = accounts.get(i).common().brand();
            if (!known.contains(brand)) {
                file.fault(Names.unknown("brand", brand, known), "accounts", i, "brand");
            }
        }
    }
}
