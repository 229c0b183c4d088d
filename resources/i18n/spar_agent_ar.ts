<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>CaseModel</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>The person heard this and agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the person agree?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this aloud, then ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space: the person agrees · D: does not agree · F9: the person&apos;s language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code awaited {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Slip number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This service is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt of your request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: next person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. A second person looks at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this computer, encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Sent, checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: {account}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: {account}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your identity must still be checked. Keep this slip.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet at the registry: {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Finish identity later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person agrees that the ID service checks their identity now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a code to the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a code to the e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code the person received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on &amp;meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this the person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID {number}. The ID service confirms who it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code needs the network, and there is none here. Save the rest and finish identity later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: go on without the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space: the person agrees · Enter: send the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is checked at its sixth digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code sent to {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid for {time} more. It arrives as a text message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is too old now. Send a new one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything works without the mouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The main button of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back; nothing is discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save, on the read-back page only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People whose identity is to be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person&apos;s language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the code that was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again, from the passbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: next line. The second line goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which phone number has the wallet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number of the wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which e-mail address has the wallet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address of the wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which account?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account number, as in the passbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two entries differ at digit {places}. Look at the passbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type it again from the passbook.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Who has come?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the ID card, or type the number that is on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID number (UIN or VID)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open that visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: check the number and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a visit for this person already, from {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last digit checks the others. Nothing is sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Where should the money go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank, branch, place, code or wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Banks, branches and wallets found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written exactly so. Nearest:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used here lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for {text}. Try the place, or the code in the passbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a few letters: the bank and the place are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓: move · Enter: choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresentPage</name>
    <message>
        <source>At the registry now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it: nothing changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change to another account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove it from the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an account the person is not paid. A supervisor looks at this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type REMOVE to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does the money go now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the registry…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not ask the registry what it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on: it will be compared before anything is sent. Nothing is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry holds no account for this person. You can add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should the money go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person has an account at the registry. Tell them which, then ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C: change · K: keep · R: remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the word, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REMOVE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>All visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits appear here as soon as the first person is entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip number, name or last four digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or F5: send what waits, now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadbackPage</name>
    <message>
        <source>A digit is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it aloud, digit by digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter: each digit is right, save · Esc: correct it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with what the person had. Your own cases are never shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes, offline visits and doubts of agents appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look at the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line to the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Had until now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, if you return it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L: look at the account · A: approve · T: return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity confirmed {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent page open for {n} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Set up this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything captured here is encrypted. Only a PIN and this computer open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As colleagues call you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PIN of six digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key lies in the key storage of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without your PIN nobody reads what is stored here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are the first supervisor and can add people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: set up this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgot your PIN? A supervisor can open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to see you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was lost. Your work goes on where you were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Finish identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visits yet today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter when the first person sits down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: new person · F5: send now · F1: keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Room for %n more people.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bank list is %n day(s) old.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>ID {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>SPAR Agent cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code for your administrator: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitPages</name>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>I do not want payments to an account any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I want my payments to go to {place}, account {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until now they went to {place}, account {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I can change this again. It is free.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>No network here. What you did is saved on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came back. Nothing is lost; we check it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network asks for a web login. Open the browser, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Nothing was sent; tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has a problem. Nothing is lost; we try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be read. Nothing is lost; we check it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That code is not right. Ask for it once more and type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is too old. Send a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not match. Try again, or use another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many tries. The ID service wants a pause before the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID service does not know this number. Compare it with the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ID is not active. Send the person to the ID office; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ID has no phone or e-mail for a code. Use another way, or finish later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The holder has locked this way at the ID service. Use another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID service refused the time of this computer. Set its clock, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID service does not accept this office&apos;s set-up. Tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We stop here, before the ID service locks the person out. Finish later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reader is connected. Plug it in; we notice by ourselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader has a problem. Unplug it and plug it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reader cannot be trusted and is out of use. Tell your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing good enough was read. Wipe the finger and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is not a signed ID. Type the number instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code was not signed by the ID authority. Type the number; tell your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This signed ID is not valid today. Type the number instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry did not accept this. Correct it and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your office&apos;s key is not accepted. Work goes on; tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not speak as its profile says. Tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That PIN is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait a little before the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs. A supervisor can open this access again; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PIN is too easy to guess. Use six or more digits, no rows or repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of this name works on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no key storage. Install gnome-keyring or KWallet, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s key storage is locked. Unlock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this store is gone. Nothing was changed; tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is not where it was. Nothing was changed; tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is damaged. Nothing was overwritten; tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store was written by a newer version. Update this app; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app is open already on this computer. Use that window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app&apos;s folder cannot be written. Nothing was changed; tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. What was saved is safe; free some space, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer cannot save just now. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign in again. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal does not verify. Tell your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bank list cannot be used. The one in use stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bank list is not signed by your office. The one in use stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is damaged or meant for another office. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was taken in before. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office file cannot be used. Ask your administrator for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second person must decide this, never the one who captured it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an unfinished visit for this person on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has changed in the meantime. Open it again to see how it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n try(s) left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait {time}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>network</name>
    <message>
        <source>Looking for the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network: work goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network, but the registry does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network asks for a web login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry does not accept our key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>number</name>
    <message>
        <source>Type the number from the passbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bank&apos;s numbers are longer or shorter. Count the digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a sign in it that no number of this kind has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit does not fit. Compare it digit by digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of this bank look different. Compare it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a mobile phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a sign in it that would spoil the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number cannot be paid to. Compare it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>person</name>
    <message>
        <source>An ID has digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ID has 10 digits (UIN) or 16 digits (VID). Compare it with the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number has a slip. Compare it digit by digit with the card.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readback</name>
    <message>
        <source>No account will be registered after this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is each digit right? Compare with the passbook.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Change of an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal of an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured without network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account already used for another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict at the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch not in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account in another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody helped the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity by telephone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent, checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft: not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity to be checked. Not yet at the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person must come back for the identity check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the meantime another account was put in. A supervisor decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are checking that the registry has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back: correct it and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the network, next try {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back from the registry: equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back from the registry on {date}: equal.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Visit begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now was pressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for the identity check is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back by the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the registry: read back, equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer: we check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not carried out: tried again later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another account is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there yet: sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended: nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened to correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor: send ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor: keep theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity still to be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
