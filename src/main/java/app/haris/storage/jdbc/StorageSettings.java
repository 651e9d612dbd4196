package app.haris.storage.jdbc;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where Haris keeps its data: {@code HARIS_DATA} and {@code HARIS_DATABASE_…}. */
@ConfigurationProperties("haris")
record StorageSettings(@DefaultValue("./data") Path data, @DefaultValue Database database) {
    /**
     * A PostgreSQL database; without an address, the embedded one in the data folder.
     *
     * @param url begins with {@code jdbc:postgresql:}
     */
    record Database(
            @DefaultValue("") String url, @Nullable String username, @Nullable String password) {
        boolean isEmbedded() {
            return url.isBlank();
        }

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "Database[" + url + "]";
        }
    }
}
