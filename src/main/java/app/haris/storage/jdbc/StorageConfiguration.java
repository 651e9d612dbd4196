package app.haris.storage.jdbc;

import app.haris.storage.DataFolder;
import app.haris.storage.Durability;
import app.haris.storage.KeyFiles;
import app.haris.storage.RedoLog;
import app.haris.storage.Sharing;
import app.haris.storage.StorageUnavailable;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database that the settings name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class StorageConfiguration {
    /** The only clock of Haris. It ticks in microseconds, since both databases keep no more. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Bean
    DataFolder dataFolder(StorageSettings settings) {
        return DataFolder.at(settings.data());
    }

    @Bean
    KeyFiles keyFiles(DataFolder folder) {
        return new KeyFiles(folder);
    }

    @Bean
    HikariDataSource dataSource(StorageSettings settings, DataFolder folder) {
        return settings.database().isEmbedded()
                ? H2Database.open(H2Database.url(folder), folder)
                : PostgresDatabase.open(settings.database());
    }

    @Bean
    Sharing sharing(HikariDataSource dataSource) {
        return new Sharing(!isH2(dataSource));
    }

    @Bean
    Durability durability(
            HikariDataSource dataSource,
            StorageSettings settings,
            ApplicationEventPublisher events) {
        var watch = new DiskWatch(events);
        return dataSource instanceof H2Pool pool
                ? new H2Durability(pool, watch)
                : new PostgresWatch(() -> PostgresDatabase.connect(settings.database()), watch);
    }

    @Bean
    RedoLog redoLog(HikariDataSource dataSource, DataFolder folder, Durability durability) {
        return isH2(dataSource) ? new H2RedoLog(folder, durability) : RedoLog.by(durability);
    }

    /** A disk that fills up while the tables are made is no riddle for a database's expert. */
    @Bean
    FlywayMigrationStrategy migration() {
        return flyway -> {
            try {
                flyway.migrate();
            } catch (FlywayException e) {
                throw SqlTrouble.isFull(e) ? StorageUnavailable.full(e) : e;
            }
        };
    }

    @Bean
    FlywayConfigurationCustomizer flywayLocations(HikariDataSource dataSource) {
        var vendor = isH2(dataSource) ? "h2" : "postgresql";
        return flyway -> flyway.locations(migrationFolders(vendor));
    }

    /** What both engines understand, and what only this one does, if there is such. */
    static String[] migrationFolders(String vendor) {
        List<String> folders = new ArrayList<>(List.of("classpath:db/migration"));
        var ownFolder = "db/vendor/" + vendor;
        if (StorageConfiguration.class.getClassLoader().getResource(ownFolder) != null) {
            folders.add("classpath:" + ownFolder);
        }
        return folders.toArray(String[]::new);
    }

    private static boolean isH2(HikariDataSource dataSource) {
        return dataSource instanceof H2Pool;
    }
}
