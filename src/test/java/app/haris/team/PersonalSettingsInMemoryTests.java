package app.haris.team;

final class PersonalSettingsInMemoryTests extends PersonalSettingsContract {
    @Override
    protected PersonalSettings open() {
        return new PersonalSettingsInMemory();
    }
}
