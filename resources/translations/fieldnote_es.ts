<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name>AboutStep</name>
    <message>
        <source>2 of 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 to 8 digits, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN has at least {count} digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN signs notes and brings you back after Hide. Without one, your passphrase does both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name on notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QP you hand off to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two do not match. Type the PIN again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stands on your notes. No private phone or address belongs here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name that stands on your notes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivitySection</name>
    <message>
        <source>Activity log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check code {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every act in this notebook, without a name or a word of a note. Each line is chained to the one before; the code at its end is the one that documents carry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something changed outside Fieldnote. Tell your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActsButton</name>
    <message>
        <source>Correct this note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong chart, or void…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} disagrees…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddPerson</name>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else can wait until you know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why add one more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can add it later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddendumSheet</name>
    <message>
        <source>Add to this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signed note stays as it is. What you add is signed and dated by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you want to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you want to add first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AfterNote</name>
    <message>
        <source>A correction of this note is begun. This note holds until the correction is signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer with an addendum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the signed note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version was replaced by a newer one. It stays here to be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Answer to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is added to the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can ask to read it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupLine</name>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the newest backup to the second disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>A newer version holds. This one stays to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to this note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count} parts are filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be changed. You can add to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is sealed and counts nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{filled} of {required} parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{filled} of {required} parts are filled in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallOffSheet</name>
    <message>
        <source>Call it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call this visit off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weather or something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who called it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesSheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the note differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out is struck through. Put in is underlined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the correction changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>About Fieldnote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An encrypted notebook for peer support specialists. It works without a connection, and nothing is sent until you choose to send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fieldnote is free software under the Apache License 2.0. Its fonts, icons and libraries keep their own licenses, which come with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentRecords</name>
    <message>
        <source>Consent kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended. Nothing more may be given on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>A file that is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About whom in the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish this consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it can be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it has its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the words of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be taken back in writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it open while it is not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing. Once you keep it, it holds, and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once passed on, Part 2 may not protect it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or its scan, attached here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or what ends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or without an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans and providers may pass it on under HIPAA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone no longer in the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as the end of the services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form says it has no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in the words of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows from not signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What gives them the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the form says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they may be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the paper lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may tell it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose consent it is, and who may tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose consent, as on the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can keep it as it is and finish it later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentsCard</name>
    <message>
        <source>Consents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consent is on file. Before anything leaves the program, {name} has to allow it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopingRecords</name>
    <message>
        <source>Added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectionSheet</name>
    <message>
        <source>Begin the correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was wrong?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get a draft with all the words of this note. Change what was wrong, and sign it. Until then the signed note holds. It stays readable, with what you changed and why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CredentialSheet</name>
    <message>
        <source>Add a credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands behind your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DamagedPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies row by row what can still be read into a new notebook: {summary}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your passphrase opens the copy beside the notebook, or the one in a backup, all opens as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds versions, sizes and counts, no name and no word of a note, and you read it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a small file (vault.json), and your notes are not in it: they are still here. {calm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what can be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New notebooks are made in “{folder}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer backups that are not whole:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup beside this notebook is whole:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not one page of this notebook can be read, so nothing can be saved from it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed, and none of these ways erases anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the newest good backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the notebook with the code on your paper kit, and you choose a new passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of this notebook could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick another place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts a backup from a stick or another disk into a new notebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts your backup of {made} into a new notebook. {apart}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the notebook and its backups, and then shows the ways there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a file for those who help…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file (vault.json) is damaged, too. Its copy is used, so your passphrase still opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of this notebook is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup beside this notebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a backup from another place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a copy of the key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use your recovery kit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the backup and this notebook differ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deleting</name>
    <message>
        <source>Draft deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentOptions</name>
    <message>
        <source>Choose the dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initials for all supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the signed record inside the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of their choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With their name on it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>1 draft is not in this document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. The clipboard is cleared in 30 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give what is marked as sensitive, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the fonts, printed as their number: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print, Save and Copy are written to the log of releases. A saved file is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protecting the copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The file opens with the password only. Nobody can look the password up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. This file is not encrypted. Keep it somewhere safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages could not be made. Nothing was lost. Open the document again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} drafts are not in this document.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a document, look at it, then print or save it. What is given out is written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it about?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Attach a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndingSheet</name>
    <message>
        <source>End consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which day on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more may be given on it. It stays on record and cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as in writing, or by word to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What ended it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Just the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is no time Fieldnote knows. Try 10:32 AM or 1032.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsFields</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts of the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probation or parole officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles only. Never the name of someone else who gets services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The QP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With us</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsSheet</name>
    <message>
        <source>Empty while it goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts of this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People without a chart here; counted, never named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time like 4:00 PM.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileRecords</name>
    <message>
        <source>A file is ready and not attached yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF or picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file could not be read. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the file anew, so that nothing hidden comes in with it…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>Attach file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a few words, such as Release for Dr. Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written anew: where and with what it was made is no longer in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be seen on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to a signed note and stays with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the paper of a consent and stays with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files yet. Attach a scanned consent, or a photo of a page filled in by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time that it takes, of the longest that it may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GivenCard</name>
    <message>
        <source>About {name}, to {whom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was given out yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalCard</name>
    <message>
        <source>Add small step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it stands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long-range outcome: {outcome}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done after all: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the plan yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered to the QP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}. “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalField</name>
    <message>
        <source>Goal we worked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick one or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was about instead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalRecords</name>
    <message>
        <source>Goal added. It can be offered to the QP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted as offered to the QP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step is open again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalSheet</name>
    <message>
        <source>Add a goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the QP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence for the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status to suggest to the QP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The QP can copy it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan says it like this. The QP can change it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the goal?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done and what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalsCard</name>
    <message>
        <source>All goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No goal is active right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No goals yet. Ask: what would a good month look like?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalsTab</name>
    <message>
        <source>Add goal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoodNewsCard</name>
    <message>
        <source>Good news this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupBar</name>
    <message>
        <source>All signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign 1 note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign {count} notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>Came up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last met {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on its list yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not met lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start {name} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupHeader</name>
    <message>
        <source>All signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change name, times and place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this group visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupSheet</name>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new session has them on its list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names of people, no diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who usually comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time like 4:00 PM.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupSignSheet</name>
    <message>
        <source>After you sign, these notes cannot be changed. You can add to them later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it in the note of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can sign without a reason. The note is then not ready for a claim.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupSigning</name>
    <message>
        <source>1 note signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notes signed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupVisitPage</name>
    <message>
        <source>All signed, read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group visit, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who came to the group?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>1 note to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 person came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups. 1 group meets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups. {count} groups meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No groups yet. Add one that meets every week, or start one that meets now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notes to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people came</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>All topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpsCard</name>
    <message>
        <source>Change {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet. Ask: what has helped before, even a little?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HideCover</name>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fieldnote is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press any key to come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase works, too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InfoBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>How {name} responded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we did</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KindRow</name>
    <message>
        <source>Count as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a pause: {times}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KitField</name>
    <message>
        <source>Recovery code, group {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KitStep</name>
    <message>
        <source>1 of 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your recovery kit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not group {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type two groups from your paper, so that you know it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these seven groups on paper and keep it away from this laptop. Only your passphrase or this kit can open these notes. We cannot reset it for you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LastVisit</name>
    <message>
        <source>Good to know today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How {name} responded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitive note. Open it to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan runs to {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first visit in this notebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we did</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeavingSheet</name>
    <message>
        <source>If there is a reason to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written about them stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinuxDesktop</name>
    <message>
        <source>Saves what was typed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or record number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No people yet. Add the first person you walk with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here fits “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the most your rules allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {most}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LongCard</name>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>After Alt or F10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colors and text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl and + or − do the same anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy reading font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes when you next lock or open Fieldnote. Notes and papers keep theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on this computer, for every notebook on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookSheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be shown here. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MakeCard</name>
    <message>
        <source>Make a document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MakingPage</name>
    <message>
        <source>Made-up people and notes, to try things with. This takes a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the practice notebook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the practice notebook…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MattersCard</name>
    <message>
        <source>Nothing here yet. Ask: what do you want most?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters to {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Fieldnote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy reading font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoff PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next spelling hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrases…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or stop the timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V&amp;isit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MissingSheet</name>
    <message>
        <source>Before you sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoreField</name>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a few words, if the goal does not say it all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes that do not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>travel and waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} minutes do not count</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message>
        <source>Change step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they say about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what is on the screen now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedsAHand</name>
    <message>
        <source>1 note ready to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All parts filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish note for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs a hand right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan update for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review the notes ready to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notes ready to sign</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkCard</name>
    <message>
        <source>No supports on the map yet. Ask who {name} would call on a hard night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See all supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkTab</name>
    <message>
        <source>Add support</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>At least {count} characters. Four or more words work well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy to guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passphrase yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two do not match. Type the passphrase again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more characters to go.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextStepCard</name>
    <message>
        <source>Finish note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No next step is open. Agree on one at the next visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextStepField</name>
    <message>
        <source>By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small, clear, chosen by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does the next step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteActs</name>
    <message>
        <source>The correction is begun. Change what was wrong, then sign it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is void and sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review is with the note now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose chart is the right one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer is with the note now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}’s words are with the note now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteBars</name>
    <message>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set end to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still with {name}? The timer has been on since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timer was never stopped. The end is when you wrote last, {time}. Check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotebookSection</name>
    <message>
        <source>Agency key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up, and read back whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups are made by themselves while you work. Here you see that they are there and good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change PIN…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied, and read back whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies go there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies on a second disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of the newest backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the newest backup and reading it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is time for a backup: what you wrote since the last one is in none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a backup and reading it back whole. You can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copies any more. Those that were made stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook and backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restores it aside, opens it, checks all of it, and deletes that again. Your notebook is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a PIN…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the newest backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the newest backup. You can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens this notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where copies go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where copies of the backups go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery kit stays the same. Backups from before open with the passphrase of their time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OthersPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebooks on this computer, by the names of their folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open from another place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no notebook in that folder. Pick the one with vault.db in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnCard</name>
    <message>
        <source>How {name} responded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {name}’s own words if you can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark who is here. Then each of them has a part of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next person (Ctrl+Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One part each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person’s own part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous person (Ctrl+Page Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseSheet</name>
    <message>
        <source>Change passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From then on only the new one and your recovery kit open this notebook. We cannot reset it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>1 of 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make your notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a passphrase. It locks your notes on this laptop, and only you know it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastePanel</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each box has at most 600 characters. A copy stays on the clipboard for 30 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to paste</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Find in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick someone from the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonHeader</name>
    <message>
        <source>Archived on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what you know about them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoff PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New visit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>About this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggers and coping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No people yet. Add the first person you walk with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here is called “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonRecords</name>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, languages, and what was not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never on paper that goes out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They chose not to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To stay safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they want the team to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you know about them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en, es: the first is for paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhraseSheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phrase has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>4 to 8 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN has at least {count} digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN signs notes and brings you back after Hide. It never opens a locked notebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two do not match. Type the PIN again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>No plan here yet. The QP writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer support: {frequency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Every month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you know it already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>Call it off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to another time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit called off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit planned.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>Practice notebook. Not real people.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After so long without a key or a move of the mouse the notebook closes. Agencies ask for 5 to 15 minutes. It also locks when this computer sleeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change PIN…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+H puts a plain page in front at once. It keeps people from reading over your shoulder; it does not protect against someone who knows your PIN. After two minutes it locks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what is on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes until it locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a PIN…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What keeps others from reading over your shoulder, or after you left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you are away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With your PIN, or your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With your passphrase. A PIN is quicker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProtectChoice</name>
    <message>
        <source>Password for this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect the saved file with a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell it to them another way, not in the same message. Print stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachingCard</name>
    <message>
        <source>For the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reaching {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadTogether</name>
    <message>
        <source>Change this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadySheet</name>
    <message>
        <source>After you sign, these notes cannot be changed. You can add to them later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them is signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign 1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign it, next note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign {count} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can sign without a reason. The note is then not ready for a claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left out every note. They stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>I was ill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device allowed there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>All visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visits yet. Start one when you meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent visits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipientBlock</name>
    <message>
        <source>A group, not one name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the form says it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the record of what was shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes records on to its members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To know about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it passes records to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipientChoice</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipientFields</name>
    <message>
        <source>Another recipient</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordSheet</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what you typed before. It is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recorder</name>
    <message>
        <source>Closed without saving. What you typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of the seven groups has five letters or figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven groups of five. Pasting the whole code works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the code from your kit, then choose a new passphrase. The kit stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use your recovery kit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rescuing</name>
    <message>
        <source>Fieldnote backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is read whole first. The damaged notebook stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what can be saved…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the key file anew…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copy of the key file opens with that passphrase. Go back and type it again, or use your kit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be read of the damaged notebook to compare the backup with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the backup into a new notebook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it before you give it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row by row, into a new notebook. The damaged one is only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a file for those who help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving what can be read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing of it is left over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new notebook is called “{name}” and opens with {which}. The damaged one stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notebook and its backups are read. Nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stands in “{name}”. It was sent to nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes a moment for each copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the copies of the key file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a backup from another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where new notebooks are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the backup and the damaged notebook differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your backup is a notebook now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your backup of {made} is a notebook now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the passphrase you typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your new passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} from backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} rescued</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>As what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At what time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as QP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who reviewed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at what time, such as 2:30 PM.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewsCard</name>
    <message>
        <source>A supervisor looks at this note by {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review was due {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what the supervisor said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rules ask for a supervisor to look at this note.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Add someone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on the list yet. Add who is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and guests: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{came} of {listed}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterRow</name>
    <message>
        <source>Absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came late…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left early…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was there from start to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When {name} came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When {name} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether {name} came</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>A note is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note is late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {day} on: {rules}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents are reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most people in a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most people on a caseload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody at an agency has confirmed these values. Ask your QP whether they fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules chosen so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules chosen. Open notes follow them from that day on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units running out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts as a unit, and what is due when. Signed notes keep the rules they were signed by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told at {percent} % used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within {count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within {count} hours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesSheet</name>
    <message>
        <source>Choose other rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this date of service on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these rules</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the new notebook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealedSheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is about someone who may not belong here. The activity log keeps that you read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the sealed note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchSheet</name>
    <message>
        <source>A name, words from a note, or what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands. {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking further…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No matches for “{words}”. Search looks in names, notes, goals, triggers and supports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes. {name}, {day}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People. {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, words from a note, or what you want to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}. {name}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That PIN did not work three times. Type your passphrase. Your notes are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your PIN first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase works, too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretSheet</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeenCard</name>
    <message>
        <source>Nobody yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was given something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was given something {count} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has seen this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Activity log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook and backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings, {section}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharedCard</name>
    <message>
        <source>Goes in every note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we did</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sign, 1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sign, {count} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is the visit with?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Beside the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the panel away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignSheet</name>
    <message>
        <source>1 thing to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After you sign, this note cannot be changed. You can add to it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can sign without a reason. The note is then not ready for a claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{filled} of {required} parts are filled in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignedSheet</name>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignedView</name>
    <message>
        <source>Added {day}, {time} by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts of the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ready for a claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} minutes do not count</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Could not save, so nothing is signed yet. Your words are still here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>Every word is in the dictionary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never mark “{word}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is in no dictionary here. The menu key has suggestions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StandingSheet</name>
    <message>
        <source>By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line, where it is paused or set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartSheet</name>
    <message>
        <source>Another group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which group is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You add who is there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartStep</name>
    <message>
        <source>3 of 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add my first person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All you need is the name they go by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around first in the practice notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up people, to try things with. Yours stays empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making your notebook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notebook is ready to be made. Where would you like to begin?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>Answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer is due by {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatementSheet</name>
    <message>
        <source>If it was written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {name} says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the form is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} disagrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}’s own words stay with the note for good, and go along with every copy. The note stays as it is. After this you have 60 days for your answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Bring forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step from last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We did this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepSheet</name>
    <message>
        <source>Add a small step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the small step?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrategySheet</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>Suggest five words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these words down, then type them into both fields.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupportLine</name>
    <message>
        <source>Being in touch may not be safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go together the first time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In touch today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In touch {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach out when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupportList</name>
    <message>
        <source>No supports on the map yet. Ask who {name} would call on a hard night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach out when: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupportRecords</name>
    <message>
        <source>Noted: in touch today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off the map.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupportSheet</name>
    <message>
        <source>Add a support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they say it, or initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being in touch may not be safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best time and way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do they support sobriety?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fellowship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go together the first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the tie is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be called in a crisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed only where they agreed to be named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach out when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That I keep how to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be named on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they agreed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they are to the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and where it meets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who or what is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who they are, in the person’s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who would you call on a hard night?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThisWeek</name>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{visits} of {planned} visits planned for this week are done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimerPill</name>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume the timer, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the timer, {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToSignPage</name>
    <message>
        <source>1 note signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you here. Notes stay on this list until you sign them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and sign 1 note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and sign {count} notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sign. {summary}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notes signed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>New visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is the visit with?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TriggerList</name>
    <message>
        <source>Early sign: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strong: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No triggers yet. Ask: which people, places or things make it harder?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TriggerSheet</name>
    <message>
        <source>Add a trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to stay out of its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What makes it harder?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to have ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TriggersCard</name>
    <message>
        <source>No triggers yet. Ask: which people, places or things make it harder?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet. Ask: what has helped before, even a little?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TriggersTab</name>
    <message>
        <source>Add trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what helps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitsCard</name>
    <message>
        <source>Units this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {most} used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {most} units used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Fieldnote is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with your recovery kit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please wait 1 second, then try again. This slows down anyone who is guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please wait {count} seconds, then try again. This slows down anyone who is guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice notebook. Its passphrase is “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes a moment. It slows down anyone who is guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use recovery kit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes are encrypted on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UseSheet</name>
    <message>
        <source>Did it help?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They did not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they said about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>A newer version replaced it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions of this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>How you tried to reach {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you waited, and how you tried to reach {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How {name} responded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {name}’s own words if you can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrases for how {name} responded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrases for what we did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who you spoke with, by role, and what about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your part in the visit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitHeader</name>
    <message>
        <source>Delete draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show last visit, triggers and supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void, sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{signed}, read only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Signed note, read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitRow</name>
    <message>
        <source>Finish note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish note for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about the visit with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and sign the note for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start visit with {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitsTab</name>
    <message>
        <source>No visits yet. Start one when you meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void note of {day}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoidCard</name>
    <message>
        <source>Its words are sealed, with all its versions. It counts in no figure, stands in no summary, and goes out with nothing. Agencies that have it are told that it was a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what was written again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the sealed note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note is void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it again for the right person…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoidSheet</name>
    <message>
        <source>In your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed with the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is sealed with all its versions and counts nowhere. This chart keeps only that there was a note, and who voided it, when and why. A void note stays void. You can write it again for the right person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it void?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong chart, or void</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WarningBar</name>
    <message>
        <source>Nobody was here for a while. Fieldnote locks in {seconds} seconds. Your words are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowChoices</name>
    <message>
        <source>Colors changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks after {count} minutes from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu bar changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when you next lock or open Fieldnote.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkingPage</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritingSection</name>
    <message>
        <source>A word is right where one of them has it. Choose none, and no word is marked. F7 goes to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in this notebook, and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up spelling in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look “{word}” up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. The menu of a marked word adds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a word to have it looked up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is looked up again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YouSection</name>
    <message>
        <source>Add a credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed without saving. What you typed is there when you come back to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name on notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New plans begin with this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No credential yet. With its dates, you hear in time when it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On your notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or how the agency is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QP you hand off to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stands on your notes from now on. No private phone or address belongs here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YourDay</name>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No people yet. Add the first person you walk with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing planned today. Start a visit when you meet someone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ConsentLine</name>
    <message>
        <source>End it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it to see the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} Consent for {whom}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_GroupTile</name>
    <message>
        <source>Group {number}: {symbols}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_MapCard</name>
    <message>
        <source>No supports on the map yet. Ask who {name} would call on a hard night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_NoGoals</name>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No goals yet. Ask: what would a good month look like?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_NoTriggers</name>
    <message>
        <source>No triggers yet. Ask: which people, places or things make it harder?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_TimesSheet</name>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write when it starts, like 10:30 or 2 PM.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts missing from the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency key removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency key set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency rules added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency to send to added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers of a questionnaire added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached file brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached file deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached file opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup copied to the second disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup tried: good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup tried: not good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: {before}. Now: {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of a person undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact with a support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact with a support taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court order recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposal of records confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document given out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing added to a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing removed from a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency disclosure written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Episode begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Episode ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected in a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given {day}. Taken down by {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal moved a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal offered to the QP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal taken up in the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal’s stage changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal’s standing changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal’s target day changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group session changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group session deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group session opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group session started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group’s members changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed to another QP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health goal added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health goal changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health week written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I agree: add this to the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Justice stage changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the phrases changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal hold lifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal hold set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of disclosures made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged entries parted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestone ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestone marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New recovery kit made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody came to a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a family member: attested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note accepted by the QP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note added to after signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note returned by the QP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note voided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note written again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook file repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook rescued from a damaged one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer of a goal taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened with the recovery kit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own phrase added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own phrase for what you did added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own words for spelling changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person chose not to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person’s statement added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person’s statement answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrase for what you did hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrase for what you did shown again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrase hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrase shown again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place for copies changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place to refer to kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned visit called off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned visit moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy notice given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private facts changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question asked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record number changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records brought in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of a person let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery kit shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral’s outcome written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflection deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflection kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to use changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to use withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to use written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns to use opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row of visits changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row of visits ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row of visits planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row of visits written out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety sheet changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small step added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small step changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small step done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small step opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else in the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling languages chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support moved to another ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support’s stance changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support’s tie changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off a group’s list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock was set back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This corrects the note signed {at}. Why: {reason} The signed note holds until you sign this one, and stays readable after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger’s standing changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trip deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trip written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two entries of a person merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units billed by others entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use of what helps taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}, signed {at} by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voided note opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voided {at} by {name}. Reason: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning sign added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning sign changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning sign gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was not there in a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was there in a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps linked to a trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps unlinked from a trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps was used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong PIN or passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong person’s chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own details changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} agreed on {at} and added to the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} answered on {at}: the note stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} sent this note back on {day}: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outcome} by {name}, {at}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backdrop</name>
    <message>
        <source>Works without a connection · Nothing is sent until you choose to send it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>1 backup in the notebook’s own folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 backup that you made to places of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 copy in the place for copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note in the backup, {other} in the notebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note is not the same as what can still be read of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Fieldnote made it. Install that one to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All backups are on this laptop. Pick a stick or another disk for a copy, in case the laptop is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read at all: it is gone, or its disk has a fault. Make a new backup now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds all that can still be read of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged and cannot be read whole. Make a new backup now; older ones may still be good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens only with the passphrase or the recovery kit of its time. Make a new backup now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last copied 1 day ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last copied today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last copied yesterday.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last copied {count} days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last copied {count} days ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a copy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer in the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer in the notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup that is known here still holds the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made, since the notebook did not pass its check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copy on the second disk yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same, though as old in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was copied to the second place yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other records:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug in the stick or disk to make a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still in backups: {places}. New backups no longer hold it. Older ones go by themselves over the year; delete their files where it has to be sooner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That backup has another key: it is of another notebook, or from before the passphrase and the kit of this one were made anew. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file is no backup, or it is damaged. Nothing was changed. An older backup may still be good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup and the notebook hold the same: 1 note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup and the notebook hold the same: {count} notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup of {day} did not pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup of {day} opened and did not pass the check. Make a new backup now; older ones may still be good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup of {day} was restored aside, opened and checked whole. It would bring everything in it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is on the same disk as the notebook: a stick or another disk is safer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next backup could not be made. Your notes are saved; it is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notes are the same; some other records are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room for the next backup. Your notes are saved. Free up some space soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a newer Fieldnote made it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a voided note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged, it cannot be read whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it opens only with the passphrase or the recovery kit of its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whatever lies in the place for copies, which is not plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} backups in the notebook’s own folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} backups that you made to places of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} copies in the place for copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notes are not the same as what can still be read of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notes in the backup, {other} in the notebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} only in the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} only in the notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {in_copy} in the backup, {in_notebook} in the notebook ({apart})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bugs</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is our mistake, not yours. What was saved is safe. If you tell us about it, these words help: {code}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>MMM d</source>
        <comment>how a day is written; d, M and y are Qt&apos;s signs, other letters stand in single quotes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>how a day is written; d, M and y are Qt&apos;s signs, other letters stand in single quotes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>how a day is written; d, M and y are Qt&apos;s signs, other letters stand in single quotes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd, MMM d</source>
        <comment>how a day is written; d, M and y are Qt&apos;s signs, other letters stand in single quotes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd, MMM d, yyyy</source>
        <comment>how a day is written; d, M and y are Qt&apos;s signs, other letters stand in single quotes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, MMM d</source>
        <comment>how a day is written; d, M and y are Qt&apos;s signs, other letters stand in single quotes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, MMMM d</source>
        <comment>how a day is written; d, M and y are Qt&apos;s signs, other letters stand in single quotes</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page filled in by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By a court order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent kept. It is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent kept. Still missing: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counseling notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counseling notes of a clinician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court proceedings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates and times of visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that is not sensitive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a medical emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the program, to those who need to know it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the person’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not valid, or a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody named yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes marked as sensitive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened here {count} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proceedings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent in a package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that they can stand by the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary for the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person asks for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To talk with someone of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treatment, payment and operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggers and what helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was to end it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{basis}, {purpose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>groups</name>
    <message>
        <source>Before you sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign 1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign {count} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign {count} of {everything} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kind_words</name>
    <message>
        <source>Accounting of disclosures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart copy of one signed note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent and privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each time it was opened or given to somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the QP and the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the QP, with boxes to paste from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the chart: the map, who helps how, and what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the person to take home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For yourself and the agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On top of something given out; does not say whom it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the notebook when the passphrase is forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper visit sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pocket card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary for the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last full month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The running authorization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To fill in and sign, with every element of 42 CFR 2.31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take home: one page that folds into a small book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take home: the first time at a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take home: what is hard, what helps, what to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take home: whom to call, who is near, meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To write on where no laptop is allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a month or an authorization held, in counts and dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do and to report; counts only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was given to whom outside the program, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has seen the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was at a group session; stays inside the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own work in these dates, in counts: it names nobody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>long_paste</name>
    <message>
        <source>It has {whole} characters, and one text holds {longest}. Nothing is lost where you copied it from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the first {first} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the first part of a very long text?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is full: it has {longest} characters, and nothing was pasted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>A wrong passphrase was tried 1 time since the notebook was last open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wrong passphrase was tried {count} times since the notebook was last open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the activity log was changed outside Fieldnote. Tell your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first bytes of the notebook (vault.db) were damaged. They are repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The small file with the locked key (vault.json) was damaged. It is repaired from its copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop is out of space, and a damaged part of the notebook has to be copied aside before anything is written. Your notes are open to read. Free up some space and open the notebook again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop is out of space. Your notes are open to read. Free up some space, and you can write again at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This place does not allow writing. Your notes are open to read. To write, open the notebook from a drive that allows it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>1 support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 unit left. Ask the QP about more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units are used. Ask the QP about more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends in 1 day. Ask the QP about new units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends in {count} days. Ask the QP about new units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish note from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish note, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {first} on {day} to {last} on {today}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helped {yes} of {tried} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helped {yes} of {tried} times, {partly} in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 1 visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {count} visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No moves yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit in {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer support since {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person-centered plan in effect to {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan ended {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan update due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QP: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to sign, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen today, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign note from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spirit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of 5: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period is over. Ask the QP about new units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan ended {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan ends soon, on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan starts {start} and ends {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To stay safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried once: it helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried once: it helped in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit at home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit today, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may already have this person: {name}, record {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may already have this person: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last seen {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no visit in {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no visit yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note to finish from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note to sign from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan ended {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan update due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen today at {time}, note signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visit today at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visit today at {time}, one draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visit today at {time}, one note ready to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visit today at {time}, one note to finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} units left. Ask the QP about more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}. {title} {state}. {facts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{goal}: step {number} of 5, {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {matter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section}. {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rescue</name>
    <message>
        <source>1 is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is there in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note, all whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 of {notes} notes is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page had a turned bit, and it is put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page of {pages} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 person lost their record and are called “Name lost”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row could be read, but not what they belong to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note of some day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every page can be read, and they do not fit each other: a page of an earlier day may stand in the place of a later one. Compare with your newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is there: 1 note, all whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is there: {count} notes, all whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some other records are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some other records may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last things done before the damage could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There may have been more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the notebook says of you is lost. Fill it in again under Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activity log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activity log: entries {first} to {last} are missing; the gap is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier versions of records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys that signatures are checked with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost; only that it was there is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the words are missing; time and choices are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the words are there; time and choices are missing, and it is a draft again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times and choices of notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is owed to agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole, written anew from what was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words and figures are there; the signature is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words of notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} are there in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} maybe of an earlier day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notes, all whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {notes} notes are whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pages had a turned bit, and it is put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pages of {pages} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people lost their record and are called “Name lost”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} put back from another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows could be read, but not what they belong to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: 1 row of {parent} that are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: {count} rows of {parent} that are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: {read} read, at least {lost} lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: {read} read, maybe some lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: {read} read, {lost} lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whole} of 1 note are whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whole} of 1 note are whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whole} of {count} notes are whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>1 fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A consent for proceedings stands alone and is for nothing else. Use one consent for each ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A correction of this note is begun already. Finish it, or delete its draft first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A go-between that passes records on has to stand there by its own name ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A goal on this note belongs to someone else. Pick the goal again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group can have up to {most} people here. Take someone off the list, split the group, or say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A legal hold keeps these records. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mutual-aid meeting is not a group of yours, and this names one. If your group only talked about it, say so. If you went along with one person, make it a one-to-one visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mutual-aid meeting is not a group of yours. If you went along with one person, make it a one-to-one visit. If your group only met in the same building, pick that place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Fieldnote made this notebook. Nothing was changed. Install the newer Fieldnote to open it (it has version {found}, this program knows {known}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phrase belongs to what we did, the response or the next step. Pick one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A release to talk with someone needs that person’s name ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ride counts only if the plan names it. Say where it does, or that you were parked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ride counts only with peer support in it. Say what you did, or that you were parked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A support here belongs to someone else or is gone. Pick it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A support is named, but not as the one who came along. Change one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trigger here belongs to someone else or is gone. Pick it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visit can come round every 1 to {most} weeks or months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A week has seven days. Pick a number from 0 to 7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units this device knows of are used. Ask the QP about more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item of what you did is not in your list any more. Pick it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another goal has the number {number} already. Check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer {item} is not between {least} and {most}. Check it, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive {name} first. Then the records can go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {at} there were {present} people for {facilitators} leading, and your rules allow {most} for each. Split the group, or say why, once for all its notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billable until {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what may be shared ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the order covers, and write down its own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what was told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence goes from 1 to 10. Pick a number, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact details need their permission. Tick that they agreed, or clear the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not save. Your words are still here. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counseling notes leave only with a consent of their own, and none is on file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counseling notes need a consent of their own, for nothing else ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the pages with the cover page: one or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe what may be shared in the words of the form ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five things left: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four things left: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends before it was signed. Check both dates ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would end before it was signed. Check the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this to one line of up to {most} characters: what it was for, not what you told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many people use this passphrase, so it is easy to guess. Pick other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members of a fellowship go by first name and initial here. You can keep it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No release for this recipient is on file. You can print for your own records, but do not share it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No release to talk with this supporter is on file. Ask {name} first. You can listen, and share nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on the list of this group yet. Add those who were there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody leads this group yet. Add who leads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes that are not signed yet: {count}. Finish or delete them first, so that no word is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is planned together yet. Plan a visit at a meeting, or agree to go to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was given out about this person yet, so there is nothing to put a cover page on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the recipients does not fit this kind of consent. Use another consent for them ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of these days is too far away. Check the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing left: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only PDF, JPEG and PNG files can be attached. Save it as one of these first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a consent for treatment, payment or operations can go without an end. Write a date or an event ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a privacy officer can decide this. Write who decided it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a visit note has a record that can go along. Ask for this one without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the QP and your own agency can belong to the program. Everyone else is outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of this notebook could not be read. Nothing was changed. Restore your newest backup beside it, or have all that can be read put into a new notebook (fieldnote rescue).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a folder for the copies first: on a stick, or on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the days from Monday to Sunday.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan between 5 minutes and 12 hours for a visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please wait {seconds} seconds, then try again. This slows down anyone who is guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules named {rules} come with Fieldnote. Give yours another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how many times you want to meet: once or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words why the note is corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words why the note is void.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in one line what sharing your own story was for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which group session it is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which system the number is from first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whose document it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitive content is chosen each time, never by default. Take it off the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven things left: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign by {due}. After {late} it is a late entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign by {late}, else it is a late entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed notes that the agency has not accepted yet: {count}. They stay until it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six things left: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some programs could not take a sign of this password. Use letters, digits and spaces, in one direction of writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody was told without {name}’s agreement. You can keep it; write why in the note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else has the number {number} ({system}). Check it. If both are one person, merge them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else’s records point to these ({count}). Merge the two again, and let them go together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone left before they arrived. Check both times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone was there before the group began or after it ended. Check the times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to fill in: {part}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop. The law does not let this record be used against {name} in court, on probation or parole, or by police. Only {name}’s own consent for proceedings, or a court order under 42 CFR 2.64 or 2.65, opens it. A subpoena or a phone call is not enough. Say that you cannot confirm or deny, and call your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telling a place about someone needs their consent. Say what it is told, or give the person the details instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That PIN did not work. Try again, or use your passphrase. Your notes are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That key does not fit the agency key of this notebook. Your notes are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase did not work. Check Caps Lock and try again. Your notes are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That recovery code did not work. Check each group of five and try again. Your notes are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The QP has this goal in the plan already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The QP wrote this goal: its text changes with the next plan. Write the person’s own words beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authorization ended on {ends_on}. Ask the QP about new units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authorization ends on {ends_on}. Days left: {days_left}. Ask the QP about new units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date is still to come. Check the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer is behind the last thing you did here. Check the date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent for this recipient does not name: {contents}. Leave it out, or ask for a consent that names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent for this recipient ended on {until}. Ask for a new one before you share this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent for this recipient is not complete. Still missing: {count}. Finish it, or do not share this yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent for this recipient was found not to be valid. Do not share this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent for this recipient was taken back on {until}. Nothing more may be shared with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent on file names someone else. Check the name, or ask for a consent that names this recipient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy could not be finished. The stick or disk may have been pulled out: plug it in and try again. The backups on this laptop are fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential ends before it begins. Check both dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of the order is still to come. Check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day it ended is still to come. Check the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day it was signed is still to come. Check the date ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the statement is still to come. Check the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day the notice was given is still to come. Check the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day to follow up is before the hand-off. Check both days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edges of a page are cut off only for the eye: what stood there is still in the file, and goes along with it. If it should not, scan the page again without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end time is before the start time. Check both times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end time is still to come. Check the date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of this notebook would have {size} MB together; {most} MB is the most. Remove one you no longer need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day lies after the last. Turn them around.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form has to say that a recipient may pass the record on and that Part 2 then no longer protects it ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form has to say that it can be taken back in writing ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form has to say that plans and providers may pass the record on under HIPAA, but not for proceedings against the person ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group is still going on. Note when it ended, or when {name} left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is before the first day. Check both dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is before the first visit. Pick a later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is before the first. Check both dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day to bill this visit was {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day to bill this visit was {until}. Sign it all the same, and say why it is late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list does not come in this language. Pick English or Spanish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of disposals keeps no names. Write the reason without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new QP’s first day does not fit this time in the program. Check the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new passphrase and the new recovery kit hold from now on. Not every page is encrypted anew yet: that goes on by itself the next time the notebook is opened. Your notes are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest backup on this laptop cannot be read whole. Nothing was copied. Make a new backup and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note has changed since {name} signed it. Ask {name} to sign again, take the signature out, or say why it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notebook was closed or tidied up while the backup was made. Nothing of it was kept; the backups made before are still there. Make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of guests cannot be less than zero. Check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The odometer says {odometer}. Change the distance, or leave the readings out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The odometer shows less at the end than at the start. Check both readings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place for copies does not allow writing. Check the stick or disk, or pick another folder. The backups on this laptop are fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place for copies is full. Make room there, or pick another folder. The backups on this laptop are fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place for copies is not there. Plug in the stick or disk and try again, or pick another folder. The backups on this laptop are fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan ended on {ended}, before this day. You can sign this note and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan ends before it takes effect. Check both dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has the goal number {number} twice. Check the numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan of this day does not have the goal you picked. You can keep it and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record goes along whole, with what stays inside the program. Leave it out for this recipient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review is dated before the signature. Check the date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role and the kind of support do not fit together. Change one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan or drawing of this consent is not attached to {name}. Attach it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service order was signed on {signed}, after this day. You can keep the code and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The small file that holds the locked key (vault.json) is damaged, and so is its copy. Your notes are still here: open them with your recovery kit. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stages in the justice system go from 0 to 5. Pick one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start time is still to come. Check the date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target date is before the goal starts. Check the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of the emergency is still to come. Check the date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of the review is still to come. Check the date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time you became aware is still to come. Check the date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rules named {rules} here. Pick others, or add their file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are twelve competencies. Pick numbers from 1 to 12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are words in the notes of this group. Delete those notes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are words in this person’s note. Delete the note first if they were not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a newer version of this note. Open that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a note of this visit already. Open that note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an answer here already. Take it out first if {name} does not want it kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet. Make one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no dictionary for this language here. Choose English or Spanish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier change to bring back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no notebook at this place. It may be on a drive that is not plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no plan here that was in effect on this day. You can sign this note and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no signature in the field yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no signature yet. It has to be drawn here or on paper that is on file; spoken words are not enough ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no signed note in these dates yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template named {template}. Pick another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something at this place already. Nothing was overwritten: pick another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These visits would all lie in the past. Pick a later last day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PDF has a password. Save a copy without one and attach that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PDF has {pages} pages. Up to {most} can be attached: split it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This consent belongs to someone else. Make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This consent has ended already. For something new, record a new consent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This consent is complete and stays as it is. Record a new one, or that this one was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy was not made for this recipient: the notice may be missing, or words that stay inside may be in it. Make it again for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be taken in: {what} (at {where}). Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be taken in: {what}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has passed already. Pick a day from today on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is outside the authorization, {starts_on} to {ends_on}. Check the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is over. Log a past visit instead, or pick a day to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is still to come. Check the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file belongs to a signed record and stays with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read. It may be damaged: scan it again, or open it and save a new copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file could not be made safe, so nothing of it was kept. It may be made to harm a computer: print or scan its pages, and attach those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has {size} MB. Up to {most} MB can be attached: scan it again with fewer colours or pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty. Pick another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was damaged and has been repaired: some of it may be missing. Compare it with the paper or the original before you let go of either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is inside the notebook itself. Pick one on a stick, or on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This goal stands like that already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This goal was offered to the QP already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This holds something marked as sensitive. It is shared only if you choose it for this recipient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a closed meeting. Ask whether you may come along, or pick an open one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a kind of form whose answers may not be on its pages. Look at it; if they are missing, print the form to a PDF and attach that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a late entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is longer than {most} characters, more than the plan takes. Shorten it a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is one and the same person already. Pick two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is over {most} miles or kilometres for one way. Check the distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of consent is for treatment, payment and operations together. Pick that purpose, or another kind ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop has too little free memory for this. Close other programs and try again. Your notes are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop is out of space. What you just did is not saved yet; everything saved before is safe. Free up some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This meeting is not in the notebook. Pick it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This meeting is noted for this day already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This names whom it is for. It goes to nobody else outside the program, except the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This next step has no day yet. Give it a day first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note is not void. Void it first, then write it again for the right person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note is over its due time. Pick a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note is signed and stays as it is. Add to it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note is signed and takes no more files. Attach it to the person instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note is signed. Add to it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note is void and sealed. Nothing can be done with it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note is void: what was signed is sealed and goes nowhere. Ask for its page alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note is {days} days late. Pick a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note was due {due}. After {late} it is a late entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note was in this chart already. Pick another person, or write a new note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note was voided. Its words are sealed; what is left is that it was here, and who voided it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note was written again already. Open that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This notebook has no {kind} “{ref}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This notebook is open in another window. Close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This overlaps with your group {group}. Change the times, or keep both and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This overlaps with your visit with {with} at this time. Change the times, or keep both and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper is the person’s own. Give it to them: nobody else gets it from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase is too long. Use up to 1,000 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This password is too long for a PDF, which takes {most} bytes. Use fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is not on the list of this group. Add them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is on the list already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person was not there. Mark them as here first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture has {pixels} million pixels. Up to {most} can be attached: make it smaller first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This place does not allow writing. Nothing was changed. Check the drive, or pick another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This place is not there. Nothing was changed. Check that the drive is plugged in, or pick another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan has no goal {number}. Check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan is recorded and stays as it is. Record the newer plan beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This questionnaire has {items} statements, and {given} answers were given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is part of someone’s chart already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record stands by itself. There is nothing to take apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This repeats the same few letters, so it is easy to guess. Pick other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This response is {percent} percent the same as in another note. Write what was {name}’s own, or keep it and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This statement has its answer. The answer stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This support is not in {name}’s network. Pick the support again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tells of several people. It stays inside the program. Make a copy about one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit has begun. Change its times in the note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit is still to come. Call it off, or wait until its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three things left: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel, waiting and breaks add up to more than the whole visit. Check the minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel, waiting and breaks cannot be less than zero. Check the minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two stretches of time on this note overlap. Check both, so that no minute counts twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two things left: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase to see the recovery kit. A PIN is not enough for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at least {least} characters. Four or more words work well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at least {least} different enough characters. Three or more words work well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} of {rules} is here already. Give the new file a new version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes to this place in writing needs the notice of confidentiality beside it. Add it, and tick that it went along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not tried cannot have helped yet. Say that it was tried, or leave open if it helped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this visit there are {units} units from {first} to {last}. Your rules allow {most}. You can keep it and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the supports nothing is left of this document. Put them in, or pick another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down the statement, or say where the form is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how far it was, or both odometer readings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how it can be taken back ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how many units, one or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how many visits, one or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in a few words what you told them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one line about why, so that it stays readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one word, without spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the QP’s number beside each goal of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the court’s number for the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the date or the event that ends it ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the day it was signed ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the goal first, in the person’s own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the hospital or service they belong to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the letters and the words they stand for first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name of the credential first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name of the group first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name of the medical staff you told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name of the new QP first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name of the person on the consent ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name of the place first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name of who receives it. The record of what was shared needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name that stands on your notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name to use first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the next step first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the number the QP gave this goal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the password for this file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the phrase and the heading it belongs to first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the small step first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the text of goal {number} as the QP wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the words of the item first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the words this hint is for first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what follows from not signing ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what helps first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what it is for. “At the request of the patient” is enough ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the emergency was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the meeting is called first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the person wants first, in their words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the supervisor asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what they notice first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you want to add first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write which court made the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write which person, place or thing makes it harder first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who asked for the hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who may receive it, by name or as a group ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who may share the information, by name or as a group ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who reviewed the note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who saw the signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who signed in {name}’s place, and what gives them the right to ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who the go-between passes records to ({rule}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who told them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who was told, or take that line away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why 42 CFR Part 2 does not cover this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why the count is put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why these records must be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your answer first. {name} can ask to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You already plan to meet {with} at that time. Pick another time, or keep both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have {count} people, the most your rules allow. You can add one more and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your agency’s rules switch notes for supervision off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your credential was not valid on this day. You can keep the note and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your list has this item already. If it is hidden, show it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own address stands in this document. Take it out before it leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own e-mail address stands in this document. Take it out before it leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own phone number stands in this document. Take it out before it leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rules do not say how long to keep records. You can let them go and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rules have no plan status {status}. Pick one of theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rules have no service {service}. Pick a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rules keep these records until {until}. You can let them go earlier and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activity log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least one item of what you did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counseling notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dates and times of visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how it is going with the goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how {name} responded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>links between records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes marked as sensitive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>return to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start and end time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that {name} read the note or heard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the goal you worked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kind of support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the place in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the summary for the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the support network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visit notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the visit was for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what we did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where you met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} minutes is less than one unit. One unit starts at {needed} minutes. You can still save and sign this note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in this program on that day already. End that time first, or name another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was in another service at this time. Change the times, or keep both and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was last met in person {days} days before. Your rules ask for it every {most} days. Plan a visit in person, and say why it was not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was {age} on this day. Your rules are for people from {from}. You can keep it and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} percent of the units before an authorization are used, as far as this device knows. Units left: {units_left}. Ask the QP about an authorization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} percent of the units this device knows of are used. Units left: {units_left}. Ask the QP about more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} can be used from {since} on. Pick another code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} could not be used on this day. Its last day was {until}. Pick another code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} does not fit: pick a group code for a group, another one for one to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} is not paid for when you meet this way. You can keep it and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} units is over the {most} your rules allow in a day. You can keep it and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} You can keep the code and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{goal}” was not active on this day. You can keep it and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{rules}” did not hold on this day. You can keep the note and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{rules}” does not hold on {day}. Pick another day or other rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{rules}” is in use on this day already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” can mean someone in {name}’s own life, or someone else you walk with. If it means the other one, take it out, or keep it and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is also the name of someone else you walk with. If it means them, take it out, or keep it and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is the name of someone else in this group. Change it before you sign.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>1 backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN is set. It signs notes and brings you back after Hide. It never opens a locked notebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends in 1 day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends in {count} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends today. Add the renewal once you have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lapsed. Add the renewal, if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PIN is set: your passphrase signs notes and brings you back after Hide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dates yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None. Only your passphrase or your recovery kit opens this notebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is new since then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nowhere yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is new since then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one is made by itself a moment after you begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your agency’s key opens this notebook, too. It ends in {figures}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counted}, {size} together, beside the notebook. {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}, not plugged in now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}. It was read back whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>to_sign</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review is due {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review was due {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With your supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ready to sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sent back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} disagrees. Your answer is due by {day}, {year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>1 note to sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 visit left today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {name} at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No next step open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visits left today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing planned today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan ended {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan ends {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit on {day}. {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notes to sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} visits left today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a new support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has had no visit in {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {count} new supports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} moved to “{step}” with “{goal}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{visits} of {planned} planned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>visits</name>
    <message>
        <source>1 unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By your state’s table: {units}. The next unit starts at {next} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not save. Your words are still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each {unit} minutes begun count as a unit: {units}. The next unit starts at {next} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal we worked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How {name} responded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over half of {unit} minutes counts as a unit: {units}. The next unit starts at {next} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitive note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed {day}, {time} by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of contact has no units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop is out of space. Free up some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{filled} of {required} parts filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} minutes is less than one unit. One unit starts at {next} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} read it or had it read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} wanted to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} × {unit} = {whole} minutes, {rest} left over. The next unit starts at {next} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} × {unit} = {whole} minutes. The next unit starts at {next} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court, probation or police</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doctor or provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doing it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faith</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family or others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feelings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friend in recovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health plan or payer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutual aid meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now and then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out in the community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer specialist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery or group home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street outreach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supports sobriety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The QP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
