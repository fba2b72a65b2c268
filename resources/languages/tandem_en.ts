<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>Tandem</name>
    <message numerus="yes">
      <source>Delete {count} notes for good?</source>
      <translation>
        <numerusform>Delete {count} note for good?</numerusform>
        <numerusform>Delete {count} notes for good?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Deleted {count} notes for good.</source>
      <translation>
        <numerusform>Deleted {count} note for good.</numerusform>
        <numerusform>Deleted {count} notes for good.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Hub away, on {count} devices nearby</source>
      <translation>
        <numerusform>Hub away, on {count} device nearby</numerusform>
        <numerusform>Hub away, on {count} devices nearby</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Import {count} files as notes?</source>
      <translation>
        <numerusform>Import {count} file as a note?</numerusform>
        <numerusform>Import {count} files as notes?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Its {count} notes were kept.</source>
      <translation>
        <numerusform>Its note was kept.</numerusform>
        <numerusform>Its {count} notes were kept.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Lets {count} people read {until}.</source>
      <translation>
        <numerusform>Lets one person read {until}.</numerusform>
        <numerusform>Lets {count} people read {until}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Lets {count} people write {until}.</source>
      <translation>
        <numerusform>Lets one person write {until}.</numerusform>
        <numerusform>Lets {count} people write {until}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Moved {count} notes to the trash.</source>
      <translation>
        <numerusform>Moved {count} note to the trash.</numerusform>
        <numerusform>Moved {count} notes to the trash.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>On {count} other devices</source>
      <translation>
        <numerusform>On {count} other device</numerusform>
        <numerusform>On {count} other devices</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Only you have this space, on {count} devices.</source>
      <translation>
        <numerusform>Only you have this space, on one device.</numerusform>
        <numerusform>Only you have this space, on {count} devices.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Others wrote your name in {count} notes</source>
      <translation>
        <numerusform>Others wrote your name in one note</numerusform>
        <numerusform>Others wrote your name in {count} notes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The links in {count} other notes have the new title, too.</source>
      <translation>
        <numerusform>The links in one other note have the new title, too.</numerusform>
        <numerusform>The links in {count} other notes have the new title, too.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The {count} notes with the most links are shown.</source>
      <translation>
        <numerusform>The note with the most links is shown.</numerusform>
        <numerusform>The {count} notes with the most links are shown.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>leads {count} logs</source>
      <translation>
        <numerusform>leads {count} log</numerusform>
        <numerusform>leads {count} logs</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>on {count} devices</source>
      <translation>
        <numerusform>on one device</numerusform>
        <numerusform>on {count} devices</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} attachments came along.</source>
      <translation>
        <numerusform>{count} attachment came along.</numerusform>
        <numerusform>{count} attachments came along.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} attachments waiting</source>
      <translation>
        <numerusform>{count} attachment waiting</numerusform>
        <numerusform>{count} attachments waiting</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} changes are only on this device</source>
      <translation>
        <numerusform>{count} change is only on this device</numerusform>
        <numerusform>{count} changes are only on this device</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} changes waiting</source>
      <translation>
        <numerusform>{count} change waiting</numerusform>
        <numerusform>{count} changes waiting</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} characters</source>
      <translation>
        <numerusform>{count} character</numerusform>
        <numerusform>{count} characters</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} devices</source>
      <translation>
        <numerusform>One device</numerusform>
        <numerusform>{count} devices</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} differences. Underlined: only in this version. Struck through: not in it.</source>
      <translation>
        <numerusform>One difference. Underlined: only in this version. Struck through: not in it.</numerusform>
        <numerusform>{count} differences. Underlined: only in this version. Struck through: not in it.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} files found in {folder}, none of them a note.</source>
      <translation>
        <numerusform>{count} file found in {folder}, which is no note.</numerusform>
        <numerusform>{count} files found in {folder}, none of them a note.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} files were left out.</source>
      <translation>
        <numerusform>{count} file was left out.</numerusform>
        <numerusform>{count} files were left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} jobs failed too often: `tandem jobs list` shows why.</source>
      <translation>
        <numerusform>{count} job failed too often: `tandem jobs list` shows why.</numerusform>
        <numerusform>{count} jobs failed too often: `tandem jobs list` shows why.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} jobs wait.</source>
      <translation>
        <numerusform>{count} job waits.</numerusform>
        <numerusform>{count} jobs wait.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} min to read</source>
      <translation>
        <numerusform>{count} min to read</numerusform>
        <numerusform>{count} min to read</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} more people</source>
      <translation>
        <numerusform>one person</numerusform>
        <numerusform>{count} more people</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} notebooks were made.</source>
      <translation>
        <numerusform>{count} notebook was made.</numerusform>
        <numerusform>{count} notebooks were made.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} notes</source>
      <translation>
        <numerusform>{count} note</numerusform>
        <numerusform>{count} notes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} notes imported.</source>
      <translation>
        <numerusform>{count} note imported.</numerusform>
        <numerusform>{count} notes imported.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} places</source>
      <translation>
        <numerusform>{count} place</numerusform>
        <numerusform>{count} places</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} places replaced</source>
      <translation>
        <numerusform>{count} place replaced</numerusform>
        <numerusform>{count} places replaced</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} seconds without a leader at the most</source>
      <translation>
        <numerusform>{count} second without a leader at the most</numerusform>
        <numerusform>{count} seconds without a leader at the most</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} words</source>
      <translation>
        <numerusform>{count} word</numerusform>
        <numerusform>{count} words</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{news}, and {count} more</source>
      <translation>
        <numerusform>{news}, and one more</numerusform>
        <numerusform>{news}, and {count} more</numerusform>
      </translation>
    </message>
  </context>
</TS>
