<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Versão {version}</translation>
    </message>
    <message>
        <source>For payments that arrive where people have their money.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Para que os pagamentos cheguem onde as pessoas têm o seu dinheiro.</translation>
    </message>
    <message>
        <source>Office: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escritório: {name}</translation>
    </message>
    <message>
        <source>No speaker has read these translations yet: {names}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nenhum falante leu ainda estas traduções: {names}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Licenças</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Voltar ao trabalho</translation>
    </message>
    <message>
        <source>Esc: back · arrows: scroll</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: voltar · setas: rolar</translation>
    </message>
</context>
<context>
    <name>AppointmentPanel</name>
    <message>
        <source>&amp;Day on which the person comes back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Dia em que a pessoa volta</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ainda sem dia</translation>
    </message>
</context>
<context>
    <name>AppsPage</name>
    <message>
        <source>The person heard this and agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A pessoa ouviu isto e concorda</translation>
    </message>
    <message>
        <source>&amp;Print receipt</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Imprimir o recibo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>{app} may know the account from now on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A partir de agora {app} pode conhecer a conta.</translation>
    </message>
    <message>
        <source>{app} may know from now on whether there is an account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app} pode saber a partir de agora se existe uma conta.</translation>
    </message>
    <message>
        <source>{app} sees nothing of it any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app} já não vê nada dela.</translation>
    </message>
    <message>
        <source>May know it now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Podem conhecê-la</translation>
    </message>
    <message>
        <source>May ask the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Podem perguntar à pessoa</translation>
    </message>
    <message>
        <source>Ask only in the app itself</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Perguntam à pessoa no próprio aplicativo</translation>
    </message>
    <message>
        <source>These know the person by a number of their own, which nobody can check here. The person opens the app, logs in there, and is asked.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Estes conhecem a pessoa por um número próprio, que ninguém pode verificar aqui. A pessoa abre o aplicativo, entra nele e é lá que lhe perguntam.</translation>
    </message>
    <message>
        <source>Stop {app}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Parar {app}</translation>
    </message>
    <message>
        <source>Ask the person about {app}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Perguntar à pessoa sobre {app}</translation>
    </message>
    <message>
        <source>Ask the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Perguntar à pessoa</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>até {date}</translation>
    </message>
    <message>
        <source>ends with {programme}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>termina com {programme}</translation>
    </message>
    <message>
        <source>at most {days} days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>no máximo {days} dias</translation>
    </message>
    <message>
        <source>sees the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>vê a conta</translation>
    </message>
    <message>
        <source>sees only whether there is one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>vê apenas se existe uma</translation>
    </message>
    <message>
        <source>The person says which app may know it, and may stop each at any time.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A pessoa diz qual aplicativo pode conhecê-la e pode parar cada um a qualquer momento.</translation>
    </message>
    <message>
        <source>Asking the registry…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Perguntando ao registro…</translation>
    </message>
    <message>
        <source>No app knows it, and none may ask here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nenhum aplicativo a conhece e nenhum pode perguntar aqui.</translation>
    </message>
    <message>
        <source>No account is registered: an app sees none until there is one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nenhuma conta está inscrita: um aplicativo não vê nenhuma até haver uma.</translation>
    </message>
    <message>
        <source>Apps that may know this account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Aplicativos que podem conhecer esta conta</translation>
    </message>
    <message>
        <source>Back to the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Voltar à conta</translation>
    </message>
    <message>
        <source>Does the person agree?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A pessoa concorda?</translation>
    </message>
    <message>
        <source>Read this aloud, then ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leia isto em voz alta e depois pergunte.</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não concorda</translation>
    </message>
    <message>
        <source>Stop {app}?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Parar {app}?</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Deixar como está</translation>
    </message>
    <message>
        <source>Space: read on · D: leave it as it is · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Espaço: continuar a ler · D: deixar como está · F9: o idioma da pessoa</translation>
    </message>
    <message>
        <source>S: stop it · D: leave it as it is · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>S: parar · D: deixar como está · F9: o idioma da pessoa</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Let the app know</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Permitir ao aplicativo</translation>
    </message>
    <message>
        <source>Space: read on · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Espaço: continuar a ler · D: não concorda · F9: a língua da pessoa</translation>
    </message>
    <message>
        <source>Space: the person agrees · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Espaço: a pessoa concorda · D: não concorda · F9: a língua da pessoa</translation>
    </message>
</context>
<context>
    <name>AuthMethodsPanel</name>
    <message>
        <source>The person agrees that the ID service checks their identity now.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A pessoa aceita que o serviço de identidade verifique agora a sua identidade.</translation>
    </message>
    <message>
        <source>Ask the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pergunte à pessoa</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Impressão digital</translation>
    </message>
    <message>
        <source>Code to the phone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Código para o telefone</translation>
    </message>
    <message>
        <source>Face</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rosto</translation>
    </message>
    <message>
        <source>Eyes (iris)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Olhos (íris)</translation>
    </message>
    <message>
        <source>Code to the e-mail</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Código para o e-mail</translation>
    </message>
    <message>
        <source>This office asks for a code first, then for a finger or the face.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este escritório pede primeiro um código e depois um dedo ou o rosto.</translation>
    </message>
    <message>
        <source>No reader is connected. Plug one in; we notice by ourselves.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nenhum leitor ligado. Ligue um; ele é reconhecido sozinho.</translation>
    </message>
</context>
<context>
    <name>BranchPanel</name>
    <message>
        <source>Bank, branch, place or code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Banco, agência, lugar ou código</translation>
    </message>
    <message>
        <source>Look up the bank and branch</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Procurar o banco e a agência</translation>
    </message>
    <message>
        <source>Banks and branches found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bancos e agências encontrados</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada encontrado.</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>É esta</translation>
    </message>
    <message>
        <source>It is in no list: write its codes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Em nenhuma lista: os códigos</translation>
    </message>
    <message>
        <source>These are the codes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Estes são os códigos</translation>
    </message>
    <message>
        <source>Code of the bank</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Código do banco</translation>
    </message>
    <message>
        <source>Code of the branch</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Código da agência</translation>
    </message>
    <message>
        <source>Code of the branch, again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Código da agência, de novo</translation>
    </message>
    <message>
        <source>Not in the list. As in the passbook:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não está na lista. Como na caderneta:</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>The codes differ, or one is missing. Type them again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Os códigos diferem, ou falta um. Digite-os de novo.</translation>
    </message>
</context>
<context>
    <name>CapturePanel</name>
    <message>
        <source>Live picture of the reader</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imagem ao vivo do leitor</translation>
    </message>
    <message>
        <source>Another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outro meio</translation>
    </message>
    <message>
        <source>Quality</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Qualidade</translation>
    </message>
    <message>
        <source>Try {n}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tentativa {n}</translation>
    </message>
    <message>
        <source>Put the finger on the reader and press gently.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ponha o dedo no leitor e aperte de leve.</translation>
    </message>
    <message>
        <source>Look straight into the camera.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Olhe de frente para a câmera.</translation>
    </message>
    <message>
        <source>Eyes wide open, look into the reader.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Olhos bem abertos, olhe para o leitor.</translation>
    </message>
    <message>
        <source>Good. One moment.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bom. Um momento.</translation>
    </message>
    <message>
        <source>Not clear yet. Come a little closer and hold still.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ainda não está nítido. Chegue um pouco mais perto e não se mexa.</translation>
    </message>
    <message>
        <source>Dry or dirty: wipe and warm the finger, then press again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Dedo seco ou sujo: limpe e aqueça o dedo, depois aperte de novo.</translation>
    </message>
    <message>
        <source>Nearly. Press a little harder and hold still.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Quase. Aperte um pouco mais e não se mexa.</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Photo on the card</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Foto do cartão</translation>
    </message>
    <message>
        <source>It does not prove that this is the person. Compare the photo.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Isto não prova que é a pessoa. Compare a foto.</translation>
    </message>
    <message>
        <source>The card is genuine, signed by {issuer}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O cartão é autêntico, assinado por {issuer}.</translation>
    </message>
    <message>
        <source>The card is genuine, signed by {issuer}, valid to {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O cartão é autêntico, assinado por {issuer}, válido até {date}.</translation>
    </message>
</context>
<context>
    <name>CardSources</name>
    <message>
        <source>QR from a picture</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>QR de uma imagem</translation>
    </message>
    <message>
        <source>QR on the screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>QR na tela</translation>
    </message>
    <message>
        <source>Camera</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Câmera</translation>
    </message>
    <message>
        <source>Picture of the ID card</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imagem do cartão de identidade</translation>
    </message>
</context>
<context>
    <name>CenterPages</name>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Portáteis do escritório</translation>
    </message>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Confirmar portáteis e chaves</translation>
    </message>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A minha chave no centro</translation>
    </message>
    <message>
        <source>Your office changes its rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu escritório muda as suas regras</translation>
    </message>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sinais sobre o meu trabalho</translation>
    </message>
</context>
<context>
    <name>ClockNotice</name>
    <message>
        <source>The clock is right</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O relógio está certo</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong: it shows {time}, before this program was made. Nothing is lost and nothing expires. Please set it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O relógio deste computador está errado: mostra {time}, antes de este programa ser feito. Nada se perde e nada expira. Acerte-o, por favor.</translation>
    </message>
    <message>
        <source>The clock of this computer seems wrong: it shows {time}. Nothing is lost and nothing expires. Set it, or say that it is right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O relógio deste computador parece errado: mostra {time}. Nada se perde e nada expira. Acerte-o, ou diga que está certo.</translation>
    </message>
    <message>
        <source>The clock of this computer is {time} fast. Nothing is lost; we send with the servers&apos; time. Please set it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O relógio deste computador está {time} adiantado. Nada se perde; enviamos com a hora dos servidores. Acerte-o, por favor.</translation>
    </message>
    <message>
        <source>The clock of this computer is {time} slow. Nothing is lost; we send with the servers&apos; time. Please set it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O relógio deste computador está {time} atrasado. Nada se perde; enviamos com a hora dos servidores. Acerte-o, por favor.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosePage</name>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Voltar ao trabalho</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) are not at the registry yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n visita ainda não está no registro</numerusform>
            <numerusform>%n visitas ainda não estão no registro</numerusform>
        </translation>
    </message>
    <message>
        <source>They are saved on this computer, encrypted. They are sent when SPAR Agent is open and there is network.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Estão guardadas neste computador, cifradas. São enviadas quando o SPAR Agent está aberto e há rede.</translation>
    </message>
    <message>
        <source>It is saved on this computer, encrypted. It is sent when SPAR Agent is open and there is network.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Está guardada neste computador, cifrada. É enviada quando o SPAR Agent está aberto e há rede.</translation>
    </message>
    <message>
        <source>Close</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Enter: close · Esc: back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: fechar · Esc: voltar ao trabalho</translation>
    </message>
</context>
<context>
    <name>CodeEdit</name>
    <message numerus="yes">
        <source>Type %n digit(s). Nothing else is taken here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Digite %n dígito. Nada mais é aceito aqui.</numerusform>
            <numerusform>Digite %n dígitos. Nada mais é aceito aqui.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>The slip number as a code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O número do recibo como código</translation>
    </message>
</context>
<context>
    <name>ConfirmationsPage</name>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Confirmar portáteis e chaves</translation>
    </message>
    <message>
        <source>Only for people you know, who read you the words from their own screen.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Só para pessoas que conhece e que lhe leem as palavras do próprio ecrã.</translation>
    </message>
    <message>
        <source>Nobody waits to be confirmed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ninguém espera confirmação.</translation>
    </message>
    <message>
        <source>The words differ</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>As palavras diferem</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Per&amp;guntar de novo</translation>
    </message>
    <message>
        <source>These five words stand on the other screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Estas cinco palavras estão no outro ecrã</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Feito</translation>
    </message>
    <message>
        <source>↑ ↓: another one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓: outro</translation>
    </message>
    <message>
        <source>The words are the same</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>As palavras são as mesmas</translation>
    </message>
    <message>
        <source>Nothing is signed. Somebody else&apos;s key may be asking: tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada foi assinado. Pode ser a chave de outra pessoa: avise o seu administrador.</translation>
    </message>
    <message>
        <source>Signed. Another person at another laptop compares the words, too.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Assinado. Outra pessoa noutro portátil também compara as palavras.</translation>
    </message>
    <message>
        <source>Signed. The center lets it in within a minute.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Assinado. O centro admite-o num minuto.</translation>
    </message>
    <message>
        <source>Joins with a laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entra com um portátil</translation>
    </message>
    <message>
        <source>A new key at a laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma chave nova num portátil</translation>
    </message>
    <message>
        <source>You signed it; another person must</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Assinou; falta outra pessoa</translation>
    </message>
    <message>
        <source>One signature is needed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>É precisa uma assinatura</translation>
    </message>
    <message>
        <source>Two signatures are needed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>São precisas duas assinaturas</translation>
    </message>
    <message>
        <source>Laptop: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Portátil: {name}</translation>
    </message>
    <message>
        <source>Office: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escritório: {name}</translation>
    </message>
    <message>
        <source>Asked: {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pedido: {time}</translation>
    </message>
    <message>
        <source>Signed by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Assinado por {who}</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Conflitos</translation>
    </message>
    <message>
        <source>The registry holds another account than the agent saw. You decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O registro tem outra conta, não a que o agente viu. Você decide.</translation>
    </message>
    <message>
        <source>No conflicts.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nenhum conflito.</translation>
    </message>
    <message>
        <source>When another account turns up at the registry, it is shown here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Quando outra conta aparece no registro, ela é mostrada aqui.</translation>
    </message>
    <message>
        <source>Keep &amp;theirs</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Manter a outra</translation>
    </message>
    <message>
        <source>Send &amp;ours</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Enviar a nossa</translation>
    </message>
    <message>
        <source>Conflicts that wait</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Conflitos à espera</translation>
    </message>
    <message>
        <source>As the agent saw it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Como o agente a viu</translation>
    </message>
    <message>
        <source>At the registry now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>No registro agora</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Desejada</translation>
    </message>
    <message>
        <source>&amp;Look at the account numbers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ver &amp;os números das contas</translation>
    </message>
    <message>
        <source>What the person or the office told you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que a pessoa ou o escritório lhe disse</translation>
    </message>
    <message>
        <source>Reason, kept with the decision</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Motivo, guardado com a decisão</translation>
    </message>
    <message>
        <source>Supervisors at other laptops decide these.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Supervisores noutros portáteis decidem estas.</translation>
    </message>
    <message>
        <source>Look at the account numbers first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Veja primeiro os números das contas.</translation>
    </message>
    <message>
        <source>Your signature is the second one: then it is decided.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A sua assinatura é a segunda: com ela fica decidido.</translation>
    </message>
    <message>
        <source>Type a reason, then sign. A second person signs at another laptop.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Digite um motivo e assine. Uma segunda pessoa assina noutro portátil.</translation>
    </message>
    <message>
        <source>Signed. It counts once a second person has signed the same.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Assinado. Vale quando uma segunda pessoa assinar o mesmo.</translation>
    </message>
    <message>
        <source>Decided by two. The center does it within a minute.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Decidido por dois. O centro fá-lo num minuto.</translation>
    </message>
    <message>
        <source>{who} signed: keep theirs.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{who} assinou: manter a outra.</translation>
    </message>
    <message>
        <source>{who} signed: send ours.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{who} assinou: enviar a nossa.</translation>
    </message>
    <message>
        <source>Not known: without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não se sabe: sem rede</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não pode ser lido</translation>
    </message>
    <message>
        <source>Not asked now: no answer. This is what was last seen.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não perguntado agora: sem resposta. Isto é o que se viu por último.</translation>
    </message>
    <message>
        <source>No account any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Já sem conta</translation>
    </message>
    <message>
        <source>No account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sem conta</translation>
    </message>
    <message>
        <source>since {date}, by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>desde {date}, por {who}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>desde {date}</translation>
    </message>
    <message>
        <source>captured {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>capturado em {date}</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>The person heard this and agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A pessoa ouviu isto e concorda</translation>
    </message>
    <message>
        <source>Does the person agree?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A pessoa concorda?</translation>
    </message>
    <message>
        <source>Read this aloud, then ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leia isto em voz alta e depois pergunte.</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não concorda</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Space: read on · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Espaço: continuar a ler · D: não concorda · F9: a língua da pessoa</translation>
    </message>
    <message>
        <source>Space: the person agrees · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Espaço: a pessoa concorda · D: não concorda · F9: a língua da pessoa</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Close the day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fechar o dia</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada está aberto.</translation>
    </message>
    <message>
        <source>Everything of today is at the registry or has ended.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tudo o que é de hoje está no registro ou terminou.</translation>
    </message>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Capturado</translation>
    </message>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What is open</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que está aberto</translation>
    </message>
    <message>
        <source>Save the day &amp;sheet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Guardar a folha do dia</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enviar agora</translation>
    </message>
    <message>
        <source>Enter or F5: send what waits, now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter ou F5: enviar agora o que espera</translation>
    </message>
    <message>
        <source>Drafts: {n}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rascunhos: {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) today.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n visita hoje.</numerusform>
            <numerusform>%n visitas hoje.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) ended with nothing changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n visita terminou sem mudar nada.</numerusform>
            <numerusform>%n visitas terminaram sem mudar nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) were begun and not saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n visita foi começada e não guardada.</numerusform>
            <numerusform>%n visitas foram começadas e não guardadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O arquivo não pôde ser guardado. Ainda há espaço?</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardado como {name}</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Folha do dia</translation>
    </message>
</context>
<context>
    <name>DayPlot</name>
    <message>
        <source>Captured: {a}. At the registry: {b}. Days: {n}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Registradas: {a}. No registro: {b}. Dias: {n}.</translation>
    </message>
</context>
<context>
    <name>DeskMenu</name>
    <message>
        <source>Help for this page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ajuda desta página</translation>
    </message>
    <message>
        <source>Settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Autoteste</translation>
    </message>
    <message>
        <source>Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Treino com pessoas inventadas</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ninguém consegue entrar</translation>
    </message>
    <message>
        <source>Updates</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Atualizações</translation>
    </message>
    <message>
        <source>About</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Lock</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nova pessoa</translation>
    </message>
    <message>
        <source>Find a visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Procurar uma visita</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminar a identidade</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enviar agora</translation>
    </message>
    <message>
        <source>The person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A língua da pessoa</translation>
    </message>
    <message>
        <source>People</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Levar numa pen USB</translation>
    </message>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sinais sobre o meu trabalho</translation>
    </message>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A minha chave no centro</translation>
    </message>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Portáteis do escritório</translation>
    </message>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Confirmar portáteis e chaves</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Portáteis do escritório</translation>
    </message>
    <message>
        <source>The worst first, as they reported.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Primeiro os que estão pior, como informaram.</translation>
    </message>
    <message>
        <source>Bloc&amp;k</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Blo&amp;quear</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Per&amp;guntar de novo</translation>
    </message>
    <message>
        <source>Which laptops</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Que portáteis</translation>
    </message>
    <message>
        <source>None of them.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nenhum deles.</translation>
    </message>
    <message>
        <source>No personal data</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sem dados pessoais</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Enviar</translation>
    </message>
    <message>
        <source>Lost, stolen, or out of use</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Perdido, roubado ou fora de uso</translation>
    </message>
    <message>
        <source>Message to who sits at it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mensagem para quem trabalha nele</translation>
    </message>
    <message>
        <source>What came from it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que veio dele</translation>
    </message>
    <message>
        <source>Reason to block it, kept on record</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Motivo do bloqueio, fica registado</translation>
    </message>
    <message>
        <source>↑ ↓: another laptop · 1 to 4: which</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓: outro portátil · 1 a 4: quais</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Feito</translation>
    </message>
    <message>
        <source>The message goes with the next contact.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A mensagem vai no próximo contacto.</translation>
    </message>
    <message>
        <source>Signed. The center blocks it within a minute; two persons release it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Assinado. O centro bloqueia-o num minuto; duas pessoas libertam-no.</translation>
    </message>
    <message>
        <source>In order</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Em ordem</translation>
    </message>
    <message>
        <source>nobody has a key there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ninguém tem lá uma chave</translation>
    </message>
    <message>
        <source>Show the slips and where they stan&amp;d</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mostrar os recibos e o esta&amp;do</translation>
    </message>
    <message>
        <source>Show those before the&amp;m</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Mostrar os anteriores</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada ainda.</translation>
    </message>
    <message>
        <source>never</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Last contact: {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Último contacto: {time}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>nada</translation>
    </message>
    <message>
        <source>Waiting there: {what}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>À espera lá: {what}</translation>
    </message>
    <message>
        <source>The oldest has waited {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A mais antiga espera há {time}</translation>
    </message>
    <message>
        <source>Sealed captures: {number}, the first runs out in {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Capturas seladas: {number}, a primeira expira em {time}</translation>
    </message>
    <message>
        <source>Version: {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Versão: {version}</translation>
    </message>
    <message>
        <source>Bank list: {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Lista de bancos: {version}</translation>
    </message>
    <message>
        <source>Space left: {room}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Espaço livre: {room}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>not delivered yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ainda não entregue</translation>
    </message>
    <message>
        <source>read by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>lida por {who}</translation>
    </message>
    <message>
        <source>delivered</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>entregue</translation>
    </message>
    <message>
        <source>Nothing of {name} goes through after this. Press again to do it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Depois disto nada de {name} passa. Carregue de novo para o fazer.</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Slip number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Número do recibo</translation>
    </message>
    <message>
        <source>This service is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este serviço é gratuito.</translation>
    </message>
    <message>
        <source>History</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>&amp;Print slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Imprimir recibo</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Confirmação</translation>
    </message>
    <message>
        <source>Receipt of your request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Recibo do seu pedido</translation>
    </message>
    <message>
        <source>Next person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Próxima pessoa</translation>
    </message>
    <message>
        <source>Enter: next person · Ctrl+P: print the slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: próxima pessoa · Ctrl+P: imprimir o recibo</translation>
    </message>
    <message>
        <source>Person: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pessoa: {number}</translation>
    </message>
    <message>
        <source>Before: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Antes: {account}</translation>
    </message>
    <message>
        <source>Until now: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Até agora: {account}</translation>
    </message>
    <message>
        <source>Now: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Agora: {account}</translation>
    </message>
    <message>
        <source>Wanted: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Desejada: {account}</translation>
    </message>
    <message>
        <source>Your identity must still be checked. Keep this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A sua identidade ainda deve ser verificada. Guarde este recibo.</translation>
    </message>
</context>
<context>
    <name>EkycPanel</name>
    <message>
        <source>Photo that the ID service holds</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Foto que o serviço de identidade tem</translation>
    </message>
    <message>
        <source>Compare name and photo with the person. They are shown once and not kept.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Compare o nome e a foto com a pessoa. São mostrados uma vez e não ficam guardados.</translation>
    </message>
    <message>
        <source>The ID service gave no name.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O serviço de identidade não deu nenhum nome.</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>End the visit?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminar a visita?</translation>
    </message>
    <message>
        <source>Nothing is changed at the registry. What was typed cannot be brought back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada muda no registro. O que foi digitado não pode ser recuperado.</translation>
    </message>
    <message>
        <source>Go on with the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Seguir com a visita</translation>
    </message>
    <message>
        <source>A number: end the visit for that reason · Enter: go on with it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um número: terminar a visita por esse motivo · Enter: seguir com ela</translation>
    </message>
</context>
<context>
    <name>EndQuestion</name>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminar a visita</translation>
    </message>
    <message>
        <source>Go on with the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Seguir com a visita</translation>
    </message>
    <message>
        <source>End the visit here? Nothing is changed at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminar a visita aqui? Nada muda no registro.</translation>
    </message>
    <message>
        <source>Enter: go on with the visit · Alt+E: end it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: seguir com a visita · Alt+E: terminá-la</translation>
    </message>
</context>
<context>
    <name>EnrollmentModel</name>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Conta</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que vem a seguir</translation>
    </message>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Capturado</translation>
    </message>
</context>
<context>
    <name>EnrollmentTable</name>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Todas as visitas</translation>
    </message>
</context>
<context>
    <name>ExcusePanel</name>
    <message>
        <source>Why can it not be checked today?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Por que não pode ser verificada hoje?</translation>
    </message>
    <message>
        <source>The person has no phone here</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A pessoa não tem telefone aqui</translation>
    </message>
    <message>
        <source>The fingers are worn</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Os dedos estão gastos</translation>
    </message>
    <message>
        <source>An injury</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um ferimento</translation>
    </message>
    <message>
        <source>The reader does not work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O leitor não funciona</translation>
    </message>
    <message>
        <source>The ID service does not answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O serviço de identidade não responde</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outro motivo</translation>
    </message>
    <message>
        <source>A supervisor looks at it, and the identity must still be checked later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um supervisor analisa, e a identidade ainda deve ser verificada mais tarde.</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Figures</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Números</translation>
    </message>
    <message>
        <source>The last 30 days, without names of people.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Os últimos 30 dias, sem nomes de pessoas.</translation>
    </message>
    <message>
        <source>What kept visits from the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que impediu visitas de chegar ao registro</translation>
    </message>
    <message>
        <source>Save as &amp;CSV</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardar como &amp;CSV</translation>
    </message>
    <message>
        <source>Save as &amp;PDF</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardar como &amp;PDF</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Capturado</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>No registro</translation>
    </message>
    <message>
        <source>Each agent&apos;s days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Os dias de cada agente</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the registry: %n</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>À espera do registro: %n</numerusform>
            <numerusform>À espera do registro: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Files are kept in your documents.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Os arquivos ficam nos seus documentos.</translation>
    </message>
    <message>
        <source>The oldest was captured {date}. Longer than three days: {n}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A mais antiga foi capturada em {date}. Mais de três dias: {n}.</translation>
    </message>
    <message>
        <source>Figures of the last 30 days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Números dos últimos 30 dias</translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O arquivo não pôde ser guardado. Ainda há espaço?</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardado como {name}</translation>
    </message>
</context>
<context>
    <name>FingerPicker</name>
    <message>
        <source>Which finger; arrow keys choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Qual dedo; escolhe-se com as setas</translation>
    </message>
    <message>
        <source>Any finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Qualquer dedo</translation>
    </message>
    <message>
        <source>Left little finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mínimo esquerdo</translation>
    </message>
    <message>
        <source>Left ring finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Anelar esquerdo</translation>
    </message>
    <message>
        <source>Left middle finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Médio esquerdo</translation>
    </message>
    <message>
        <source>Left index finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Indicador esquerdo</translation>
    </message>
    <message>
        <source>Left thumb</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Polegar esquerdo</translation>
    </message>
    <message>
        <source>Right little finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mínimo direito</translation>
    </message>
    <message>
        <source>Right ring finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Anelar direito</translation>
    </message>
    <message>
        <source>Right middle finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Médio direito</translation>
    </message>
    <message>
        <source>Right index finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Indicador direito</translation>
    </message>
    <message>
        <source>Right thumb</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Polegar direito</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>&amp;Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Voltar</translation>
    </message>
    <message>
        <source>Lock</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Menu</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Not yet at the registry: {n}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ainda não no registro: {n}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help for this page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ajuda desta página</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Teclas desta página</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Teclas em toda parte</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Voltar ao trabalho</translation>
    </message>
    <message>
        <source>Esc: back · arrows: scroll</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: voltar · setas: rolar</translation>
    </message>
</context>
<context>
    <name>HelperPanel</name>
    <message>
        <source>Someone helps this person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Alguém ajuda esta pessoa</translation>
    </message>
    <message>
        <source>Relation, name and reason are needed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>É preciso a relação, o nome e o motivo.</translation>
    </message>
    <message>
        <source>Who is it to the person?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que é da pessoa?</translation>
    </message>
    <message>
        <source>Name of who helps</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nome de quem ajuda</translation>
    </message>
    <message>
        <source>Why the person is helped</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Por que a pessoa é ajudada</translation>
    </message>
</context>
<context>
    <name>HoldPanel</name>
    <message>
        <source>Put it on hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pôr em pausa</translation>
    </message>
    <message>
        <source>End the hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminar a pausa</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pôr em pausa</translation>
    </message>
    <message>
        <source>Why it cannot be decided yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Porque ainda não se pode decidir</translation>
    </message>
    <message>
        <source>One line to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma linha ao agente</translation>
    </message>
    <message>
        <source>It waits again on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Volta a esperar em</translation>
    </message>
    <message>
        <source>Others can still decide it. The agent sees why it waits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outras pessoas ainda o podem decidir. O agente vê porque espera.</translation>
    </message>
    <message>
        <source>Until another day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Até outro dia</translation>
    </message>
    <message>
        <source>The proof of identity counts until {date}, on hold or not.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A prova de identidade vale até {date}, em pausa ou não.</translation>
    </message>
    <message>
        <source>Decide by {date}: then the proof of identity counts no longer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Decida até {date}: depois a prova de identidade já não vale.</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Code the person received</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Código que a pessoa recebeu</translation>
    </message>
    <message>
        <source>Go on &amp;meanwhile</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Seguir en&amp;quanto isso</translation>
    </message>
    <message>
        <source>Send a new code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enviar novo código</translation>
    </message>
    <message>
        <source>Another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outro meio</translation>
    </message>
    <message>
        <source>Finish identity later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminar a identidade depois</translation>
    </message>
    <message>
        <source>9  Cannot be checked today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>9  Hoje não pode ser verificada</translation>
    </message>
    <message>
        <source>&amp;No, stop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Não, parar</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Por telefone</translation>
    </message>
    <message>
        <source>Is this the person?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>É esta a pessoa?</translation>
    </message>
    <message>
        <source>ID {number}. The ID service confirms who it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ID {number}. O serviço de identidade confirma quem é.</translation>
    </message>
    <message>
        <source>The ID service does not answer. The reader has sealed the capture: only the ID service can open it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O serviço de identidade não responde. O leitor selou a captura: só o serviço de identidade pode abri-la.</translation>
    </message>
    <message>
        <source>No network. The reader has sealed the capture: only the ID service can open it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sem rede. O leitor selou a captura: só o serviço de identidade pode abri-la.</translation>
    </message>
    <message>
        <source>Identity needs the network, and there is none here. Save the rest and finish identity later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A identidade precisa da rede, e aqui não há. Guarde o resto e termine a identidade depois.</translation>
    </message>
    <message>
        <source>No network here. Finish identity later, or seal a capture now: only the ID service can open it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Aqui não há rede. Termine a identidade depois, ou sele uma captura agora: só o serviço de identidade pode abri-la.</translation>
    </message>
    <message>
        <source>Finish identity later, or capture now: it is kept sealed if it cannot be sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Termine a identidade depois, ou capture agora: a captura fica selada se não puder ser enviada.</translation>
    </message>
    <message>
        <source>Finish identity later, or try one of the ways.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Termine a identidade depois, ou tente um dos meios.</translation>
    </message>
    <message>
        <source>Yes, this is the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sim, é esta pessoa</translation>
    </message>
    <message>
        <source>Enter: yes · N: no, stop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: sim · N: não, parar</translation>
    </message>
    <message>
        <source>Keep it sealed until {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardá-la selada até {time}</translation>
    </message>
    <message>
        <source>Enter: keep it, and go on. It is sent first when there is network.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: guardá-la e seguir. É enviada primeiro quando houver rede.</translation>
    </message>
    <message>
        <source>It captures by itself · ← →: which finger · Esc: another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Captura sozinho · ← →: qual dedo · Esc: outro meio</translation>
    </message>
    <message>
        <source>Esc: back to the ways</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: voltar aos meios</translation>
    </message>
    <message>
        <source>Enter: go on without the network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: seguir sem a rede</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: voltar</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminar a visita</translation>
    </message>
    <message>
        <source>Enter: end the visit · Esc: another number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: terminar a visita · Esc: outro número</translation>
    </message>
    <message>
        <source>Enter: the first way · 1 to 5: that way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: o primeiro meio · 1 a 5: esse meio</translation>
    </message>
    <message>
        <source>Space: the person agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Espaço: a pessoa concorda</translation>
    </message>
    <message>
        <source>The code is checked at its last digit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O código é verificado no último dígito</translation>
    </message>
    <message>
        <source>9: cannot be checked today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>9: hoje não pode ser verificada</translation>
    </message>
    <message>
        <source>Read the finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ler o dedo</translation>
    </message>
    <message>
        <source>Look at the face</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ler o rosto</translation>
    </message>
    <message>
        <source>Look at the eyes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ler os olhos</translation>
    </message>
    <message>
        <source>Send code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enviar código</translation>
    </message>
    <message>
        <source>Code sent to {where}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Código enviado para {where}</translation>
    </message>
    <message>
        <source>Valid for {time} more. It arrives as a text message.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Vale ainda {time}. Chega por mensagem de texto.</translation>
    </message>
    <message>
        <source>This code is too old now. Send a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este código já é velho demais. Envie um novo.</translation>
    </message>
</context>
<context>
    <name>JoinFilePanel</name>
    <message>
        <source>Save the request again…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardar o pedido outra vez…</translation>
    </message>
    <message>
        <source>1. The request goes to your administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>1. O pedido vai ao seu administrador</translation>
    </message>
    <message>
        <source>2. The answer comes back on the stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>2. A resposta volta na pen USB</translation>
    </message>
    <message>
        <source>Open it here. Then you compare the words of the office.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Abra-a aqui. Depois compara as palavras do escritório.</translation>
    </message>
    <message>
        <source>Read these five words out to your administrator, by voice:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leia estas cinco palavras ao seu administrador, de viva voz:</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardado como {file}.</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardar o pedido</translation>
    </message>
    <message>
        <source>Open the answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Abrir a resposta</translation>
    </message>
</context>
<context>
    <name>JoinPage</name>
    <message>
        <source>The words differ</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>As palavras diferem</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Os dois PINs diferem. Digite ambos de novo.</translation>
    </message>
    <message>
        <source>Join over the network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entrar pela rede</translation>
    </message>
    <message>
        <source>Join without network…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entrar sem rede…</translation>
    </message>
    <message>
        <source>Join without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entrar sem rede</translation>
    </message>
    <message>
        <source>Your administrator gives you a code that works once. A request goes to them on a stick, within the hours of the code.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu administrador dá um código que serve uma vez. Um pedido chega até ele numa pen USB, dentro das horas do código.</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardar o pedido…</translation>
    </message>
    <message>
        <source>Enter: choose where, such as a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: escolher onde, como uma pen USB</translation>
    </message>
    <message>
        <source>Your office works through its center now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu escritório trabalha agora através do seu centro</translation>
    </message>
    <message>
        <source>Join it with the address and the code from your administrator. All that is on this laptop stays, and what waits is handed over to the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entre com o endereço e o código do seu administrador. Tudo o que está neste portátil fica, e o que espera é entregue ao centro.</translation>
    </message>
    <message>
        <source>Join your office&apos;s center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entrar no centro do seu escritório</translation>
    </message>
    <message>
        <source>Your administrator gives you the address and a code that works once.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu administrador dá o endereço e um código que serve uma vez.</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>Join</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Enter: ask the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: perguntar ao centro</translation>
    </message>
    <message>
        <source>Ask with another code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pedir com outro código</translation>
    </message>
    <message>
        <source>Take the request to your administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leve o pedido ao seu administrador</translation>
    </message>
    <message>
        <source>You can close the app meanwhile. Only the last request has an answer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entretanto pode fechar a aplicação. Só o último pedido tem resposta.</translation>
    </message>
    <message>
        <source>Open the answer…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Abrir a resposta…</translation>
    </message>
    <message>
        <source>Enter: open the answer that came back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: abrir a resposta que voltou</translation>
    </message>
    <message>
        <source>Compare the words with your administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Compare as palavras com o seu administrador</translation>
    </message>
    <message>
        <source>By voice, each reading from the own screen. All five words, both lines.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>De viva voz, cada um lê da sua própria tela. As cinco palavras, as duas linhas.</translation>
    </message>
    <message>
        <source>Waiting until the administrator has compared them, too…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>À espera de que o administrador também as compare…</translation>
    </message>
    <message>
        <source>The words are the same</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>As palavras são as mesmas</translation>
    </message>
    <message>
        <source>Enter: they are the same</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: são as mesmas</translation>
    </message>
    <message>
        <source>Address of the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Endereço do centro</translation>
    </message>
    <message>
        <source>Join code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Código de entrada</translation>
    </message>
    <message>
        <source>Your staff number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu número de pessoal</translation>
    </message>
    <message>
        <source>Choose a PIN of six digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escolha um PIN de seis dígitos</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O mesmo PIN de novo</translation>
    </message>
    <message>
        <source>Your name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu nome</translation>
    </message>
    <message>
        <source>Words of this laptop: read them out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Palavras deste portátil: leia-as em voz alta</translation>
    </message>
    <message>
        <source>Words of the office: the administrator reads them out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Palavras do escritório: o administrador as lê</translation>
    </message>
</context>
<context>
    <name>KeyStoragePage</name>
    <message>
        <source>Waiting for the key storage</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>À espera do chaveiro</translation>
    </message>
    <message>
        <source>This computer keeps the key of the store. Where it asks for a password, type it there. Nothing is lost meanwhile.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este computador guarda a chave do cofre. Onde pedir uma senha, digite-a lá. Entretanto nada se perde.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>À espera…</translation>
    </message>
    <message>
        <source>Enter: ask the key storage again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: perguntar de novo ao chaveiro</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>The person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A língua da pessoa</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>&amp;Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Treino com pessoas inventadas</translation>
    </message>
    <message>
        <source>Tab: another language · Enter: take it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tab: outra língua · Enter: tomá-la</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Battery {percent}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bateria {percent}</translation>
    </message>
    <message>
        <source>Everything is saved. Close the lid.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tudo está guardado. Feche a tampa.</translation>
    </message>
    <message numerus="yes">
        <source>about %n more people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>cerca de mais %n pessoa</numerusform>
            <numerusform>cerca de mais %n pessoas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>&amp;Read</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Lida</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Abrir a visita</translation>
    </message>
    <message>
        <source>Message of the office · {who} · {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mensagem do escritório · {who} · {time}</translation>
    </message>
    <message>
        <source>And {number} more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>E mais {number}</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ninguém consegue entrar</translation>
    </message>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Levar numa pen USB</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Número</translation>
    </message>
    <message>
        <source>Name in the passbook, if it is another (Alt+N)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nome na caderneta, se for outro (Alt+N)</translation>
    </message>
    <message>
        <source>Whose name is it?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>De quem é o nome?</translation>
    </message>
    <message>
        <source>Why it is right</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Por que está certo</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Enter: next line. The second line goes on by itself.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: próxima linha. Depois da segunda segue sozinho.</translation>
    </message>
    <message>
        <source>A number of {operator}, unless it was moved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um número de {operator}, a não ser que tenha sido mudado.</translation>
    </message>
    <message>
        <source>For example {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Por exemplo {number}</translation>
    </message>
    <message>
        <source>This account is already used for another person. A second person looks at it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta conta já é usada para outra pessoa. Uma segunda pessoa analisa.</translation>
    </message>
    <message>
        <source>The account is in another name: {holder}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A conta está em outro nome: {holder}.</translation>
    </message>
    <message>
        <source>It looks like a number of {operator}; you chose {wallet}. Has it moved?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Parece um número de {operator}; você escolheu {wallet}. Foi mudado?</translation>
    </message>
    <message>
        <source>This is a phone number of another country ({code}). Ask the person whether it is right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este é um número de telefone de outro país ({code}). Pergunte à pessoa se está certo.</translation>
    </message>
    <message>
        <source>It is right</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Está certo</translation>
    </message>
    <message>
        <source>Write why, then Enter · Esc: one step back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escreva por quê, depois Enter · Esc: um passo atrás</translation>
    </message>
    <message>
        <source>Again, as the person says it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>De novo, como a pessoa diz</translation>
    </message>
    <message>
        <source>Again, from the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>De novo, da caderneta</translation>
    </message>
    <message>
        <source>Name of the wallet&apos;s owner, if it is another (Alt+N)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nome do titular da carteira, se for outro (Alt+N)</translation>
    </message>
    <message>
        <source>Which phone number has the wallet?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Que número de telefone tem a carteira?</translation>
    </message>
    <message>
        <source>Phone number of the wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Número de telefone da carteira</translation>
    </message>
    <message>
        <source>Which e-mail address has the wallet?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Que endereço de e-mail tem a carteira?</translation>
    </message>
    <message>
        <source>E-mail address of the wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Endereço de e-mail da carteira</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Que conta?</translation>
    </message>
    <message>
        <source>Account number, as in the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Número da conta, como na caderneta</translation>
    </message>
    <message>
        <source>The two entries differ at sign {places}. Ask the person again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>As duas entradas diferem no sinal {places}. Pergunte de novo à pessoa.</translation>
    </message>
    <message>
        <source>The two entries differ at digit {places}. Look at the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>As duas entradas diferem no dígito {places}. Veja a caderneta.</translation>
    </message>
    <message>
        <source>Please type it again from the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Digite de novo da caderneta, por favor.</translation>
    </message>
    <message>
        <source>Please ask again and type it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pergunte de novo e digite, por favor.</translation>
    </message>
</context>
<context>
    <name>OfficeChangePage</name>
    <message>
        <source>Your office changes its rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu escritório muda as suas regras</translation>
    </message>
    <message>
        <source>Signed by your office. Read what changes; it holds from your next sign-in on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Assinado pelo seu escritório. Leia o que muda; vale a partir da próxima entrada.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Aceitar</translation>
    </message>
    <message>
        <source>Servers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Ways to check identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Formas de verificar a identidade</translation>
    </message>
    <message>
        <source>What waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que espera por uma segunda pessoa</translation>
    </message>
    <message>
        <source>Keys and certificates that are trusted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Chaves e certificados de confiança</translation>
    </message>
    <message>
        <source>Others than until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outros que até agora</translation>
    </message>
    <message>
        <source>Other rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outras regras</translation>
    </message>
    <message>
        <source>nothing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>nada</translation>
    </message>
    <message>
        <source>Until now: {value}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Até agora: {value}</translation>
    </message>
    <message>
        <source>From then on: {value}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A partir daí: {value}</translation>
    </message>
    <message>
        <source>changes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>alterações</translation>
    </message>
    <message>
        <source>removals</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>remoções</translation>
    </message>
    <message>
        <source>visits without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>visitas sem rede</translation>
    </message>
    <message>
        <source>an account that others have, too</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>uma conta que outros também têm</translation>
    </message>
</context>
<context>
    <name>OwnKeyPage</name>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A minha chave no centro</translation>
    </message>
    <message>
        <source>Your PIN opens it, and what you save is signed with it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu PIN abre-a, e o que guarda é assinado com ela.</translation>
    </message>
    <message>
        <source>Your staff number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu número de pessoal</translation>
    </message>
    <message>
        <source>Read these five words to a supervisor at another laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leia estas cinco palavras a um supervisor noutro portátil</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Feito</translation>
    </message>
    <message>
        <source>Keep the number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardar o número</translation>
    </message>
    <message>
        <source>Staff number: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Número de pessoal: {number}</translation>
    </message>
    <message>
        <source>The center does not know whose key this is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O centro não sabe de quem é esta chave</translation>
    </message>
    <message>
        <source>What you save stays here until it knows. Your administrator has the number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que guarda fica aqui até saber. O seu administrador tem o número.</translation>
    </message>
    <message>
        <source>Waits until others compared the words</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Espera que outros comparem as palavras</translation>
    </message>
    <message>
        <source>They find you under “Confirm laptops and keys” in their menu.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Encontram-no no menu deles, em «Confirmar portáteis e chaves».</translation>
    </message>
    <message>
        <source>The center hears of it at the next contact.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O centro saberá no próximo contacto.</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>What you sign is believed. There is nothing to do.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que assina é aceite. Não há nada a fazer.</translation>
    </message>
    <message>
        <source>Ended by your office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminada pelo seu escritório</translation>
    </message>
    <message>
        <source>Nothing more of yours is sent. All that is here stays; ask your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada mais seu é enviado. Tudo o que está aqui fica; pergunte ao seu supervisor.</translation>
    </message>
</context>
<context>
    <name>PassbookPanel</name>
    <message>
        <source>Photo of the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Foto da caderneta</translation>
    </message>
    <message>
        <source>Photo of the passbook (Alt+F)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Foto da caderneta (Alt+F)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Câmera</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tirar a foto</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Remover a foto</translation>
    </message>
    <message>
        <source>For who checks; destroyed when the enrollment ends.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Para quem analisa; destruída quando o processo termina.</translation>
    </message>
</context>
<context>
    <name>PassbookView</name>
    <message>
        <source>Photo of the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Foto da caderneta</translation>
    </message>
    <message>
        <source>&amp;Smaller photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Foto me&amp;nor</translation>
    </message>
    <message>
        <source>&amp;Larger photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Foto m&amp;aior</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People at this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pessoas neste computador</translation>
    </message>
    <message>
        <source>Changes of accounts need a second person. Nobody reviews their own visits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mudanças de conta precisam de uma segunda pessoa. Ninguém analisa as suas próprias visitas.</translation>
    </message>
    <message>
        <source>Have access</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Têm acesso</translation>
    </message>
    <message>
        <source>Your PIN until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu PIN até agora</translation>
    </message>
    <message>
        <source>Name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Works as</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Trabalha como</translation>
    </message>
    <message>
        <source>The person types a PIN of six digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A pessoa digita um PIN de seis dígitos</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O mesmo PIN de novo</translation>
    </message>
    <message>
        <source>For whom</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Para quem</translation>
    </message>
    <message>
        <source>Take access away</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Retirar o acesso</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Alguém novo</translation>
    </message>
    <message>
        <source>My own PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O meu próprio PIN</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Novo PIN para {name}</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Os dois PINs diferem. Digite ambos de novo.</translation>
    </message>
    <message>
        <source>Your PIN is changed. The old one opens nothing any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu PIN mudou. O antigo já não abre nada.</translation>
    </message>
    <message>
        <source>{name} cannot sign in any more. Their visits stay.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} já não pode entrar. As suas visitas ficam.</translation>
    </message>
    <message>
        <source>{name} can sign in now.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} já pode entrar.</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mudar o meu PIN</translation>
    </message>
    <message>
        <source>Give access</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Dar acesso</translation>
    </message>
    <message>
        <source>Enter: change my PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: mudar o meu PIN</translation>
    </message>
    <message>
        <source>Enter: give access</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: dar acesso</translation>
    </message>
    <message>
        <source>{name} cannot sign in any more after this. Press again to do it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} já não poderá entrar depois disto. Carregue de novo para o fazer.</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>How long</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Por quanto tempo</translation>
    </message>
    <message>
        <source>until {programme} ends</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>até {programme} terminar</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), until {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n dia, até {date}</numerusform>
            <numerusform>%n dias, até {date}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Who has come?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Quem veio?</translation>
    </message>
    <message>
        <source>Scan the ID card, or type the number that is on it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leia o cartão de identidade, ou digite o número que está nele.</translation>
    </message>
    <message>
        <source>ID number ({names})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Número de identidade ({names})</translation>
    </message>
    <message>
        <source>Open that visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Abrir essa visita</translation>
    </message>
    <message>
        <source>Start another</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Começar outra</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Enter: check the number and go on · Alt+H: someone helps</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: verificar o número e seguir · Alt+H: alguém ajuda</translation>
    </message>
    <message>
        <source>There is a visit for this person already, from {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Já há uma visita para esta pessoa, de {date}.</translation>
    </message>
    <message>
        <source>The last digit checks the others. Nothing is sent yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O último dígito confere os outros. Nada é enviado ainda.</translation>
    </message>
    <message>
        <source>Round in {place}: {n} so far.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ronda em {place}: {n} até agora.</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Where should the money go?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Para onde deve ir o dinheiro?</translation>
    </message>
    <message>
        <source>Banks, branches and wallets found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bancos, agências e carteiras encontrados</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Passo a passo</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não está na lista</translation>
    </message>
    <message>
        <source>The bank is not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O banco não está na lista</translation>
    </message>
    <message numerus="yes">
        <source>The list of banks is %n day(s) old. Check the branch in the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>A lista de bancos tem %n dia. Confira a agência na caderneta.</numerusform>
            <numerusform>A lista de bancos tem %n dias. Confira a agência na caderneta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written exactly so. Nearest:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada se escreve exatamente assim. O mais próximo:</translation>
    </message>
    <message>
        <source>Found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Used here lately</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Usados aqui há pouco</translation>
    </message>
    <message>
        <source>Nothing found for {text}. Try the place, or the code in the passbook, or choose step by step (Alt+S).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada encontrado para {text}. Tente o lugar, ou o código na caderneta, ou escolha passo a passo (Alt+S).</translation>
    </message>
    <message>
        <source>Type a few letters: the bank and the place are enough.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Digite algumas letras: bastam o banco e o lugar.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escolher</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>↑ ↓ Enter · Alt+S: step by step · Alt+U: not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓ Enter · Alt+S: passo a passo · Alt+U: não está na lista</translation>
    </message>
    <message>
        <source>This laptop has no list of banks yet: a supervisor takes one in. Until then write the bank as the passbook has it (Alt+U).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este computador ainda não tem lista de bancos: um supervisor recebe uma. Até lá, escreva o banco como está na caderneta (Alt+U).</translation>
    </message>
    <message>
        <source>{old} is now {new}. Enter takes the new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{old} é agora {new}. Enter toma o novo.</translation>
    </message>
    <message>
        <source>{old} is now {new}; the new code is {code}. Enter takes the new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{old} é agora {new}; o novo código é {code}. Enter toma o novo.</translation>
    </message>
    <message>
        <source>The new one, and the old one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O novo, e o antigo</translation>
    </message>
    <message>
        <source>What kind of account is it?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Que tipo de conta é?</translation>
    </message>
    <message>
        <source>{bank}: in which region?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{bank}: em que região?</translation>
    </message>
    <message>
        <source>{bank}: which branch?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{bank}: que agência?</translation>
    </message>
    <message>
        <source>What is the bank called?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Como se chama o banco?</translation>
    </message>
    <message>
        <source>{bank}: where is the branch?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{bank}: onde fica a agência?</translation>
    </message>
    <message>
        <source>A bank or branch that is not in the list: a second person looks it up before anything is sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um banco ou agência que não está na lista: uma segunda pessoa procura-o antes de enviar qualquer coisa.</translation>
    </message>
    <message>
        <source>Write it first, as the passbook has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escreva primeiro, como está na caderneta.</translation>
    </message>
    <message>
        <source>Write the whole name of the bank, as the passbook has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escreva o nome inteiro do banco, como está na caderneta.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Which bank?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Que banco?</translation>
    </message>
    <message>
        <source>Which wallet?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Que carteira?</translation>
    </message>
    <message>
        <source>Enter: go on · Esc: one step back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: seguir · Esc: um passo atrás</translation>
    </message>
    <message>
        <source>Letters narrow it · ↑ ↓: move · Enter: choose · Esc: one step back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Letras encurtam a lista · ↑ ↓: mover · Enter: escolher · Esc: um passo atrás</translation>
    </message>
    <message>
        <source>No bank here is called {text}. Alt+U: write its name.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nenhum banco aqui se chama {text}. Alt+U: escrever o seu nome.</translation>
    </message>
    <message>
        <source>Nothing here is called {text}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada aqui se chama {text}.</translation>
    </message>
    <message>
        <source>There is a sign in it that would spoil the address.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Contém um sinal que estragaria o endereço.</translation>
    </message>
    <message>
        <source>Write what the passbook says: the branch, the street, the town.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escreva o que diz a caderneta: a agência, a rua, a cidade.</translation>
    </message>
    <message>
        <source>Bank, branch, place, code or wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Banco, agência, lugar, código ou carteira</translation>
    </message>
    <message>
        <source>Name of the bank, as in the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nome do banco, como na caderneta</translation>
    </message>
    <message>
        <source>Branch and place, as in the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Agência e lugar, como na caderneta</translation>
    </message>
    <message>
        <source>A few letters of it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Algumas letras</translation>
    </message>
</context>
<context>
    <name>PlainList</name>
    <message>
        <source>Looking…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A procurar…</translation>
    </message>
</context>
<context>
    <name>PracticeDesk</name>
    <message>
        <source>SPAR Agent: practice</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>SPAR Agent: treino</translation>
    </message>
    <message>
        <source>Help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ajuda</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Treino com pessoas inventadas</translation>
    </message>
    <message>
        <source>Nobody here exists. Nothing is sent, and nothing is kept when you leave.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ninguém aqui existe. Nada é enviado, e nada é guardado quando você sai.</translation>
    </message>
    <message>
        <source>Begin a visit with</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Começar uma visita com</translation>
    </message>
    <message>
        <source>Practise reviewing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Treinar a revisão</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nova pessoa</translation>
    </message>
    <message>
        <source>Enter: begin a visit and type the number yourself</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: começar uma visita e digitar o número</translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>Practice: made-up people, nothing is sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Treino: pessoas inventadas, nada é enviado.</translation>
    </message>
    <message>
        <source>The made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>As pessoas inventadas</translation>
    </message>
    <message>
        <source>Practise without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Treinar sem rede</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sair do treino</translation>
    </message>
    <message>
        <source>The phone of {name} shows the code {code}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O telefone de {name} mostra o código {code}.</translation>
    </message>
    <message>
        <source>Practise with network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Treinar com rede</translation>
    </message>
</context>
<context>
    <name>PresentPage</name>
    <message>
        <source>At the registry now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>No registro agora</translation>
    </message>
    <message>
        <source>&amp;Keep it: nothing changes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Manter: nada muda</translation>
    </message>
    <message>
        <source>&amp;Still right: keep it for longer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ainda e&amp;stá certa: manter por mais tempo</translation>
    </message>
    <message>
        <source>&amp;Change to another account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>M&amp;udar para outra conta</translation>
    </message>
    <message>
        <source>&amp;Remove it from the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Remover do registro</translation>
    </message>
    <message>
        <source>&amp;Apps that may know this account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Aplicativos que podem conhecer esta conta</translation>
    </message>
    <message>
        <source>Without an account the person is not paid. A supervisor looks at this.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sem conta a pessoa não é paga. Um supervisor analisa.</translation>
    </message>
    <message>
        <source>Type REMOVE to go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Digite REMOVER para seguir</translation>
    </message>
    <message>
        <source>Where does the money go now?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Para onde vai o dinheiro agora?</translation>
    </message>
    <message>
        <source>Asking the registry…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Perguntando ao registro…</translation>
    </message>
    <message>
        <source>The account stays. It is kept until {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A conta fica. É mantida até {date}.</translation>
    </message>
    <message>
        <source>We could not ask the registry what it holds</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não conseguimos perguntar ao registro o que tem</translation>
    </message>
    <message>
        <source>Go on: it will be compared before anything is sent. Nothing is overwritten.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Siga: será comparado antes de enviar qualquer coisa. Nada é sobrescrito.</translation>
    </message>
    <message>
        <source>Put an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pôr uma conta</translation>
    </message>
    <message>
        <source>Enter: go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: seguir</translation>
    </message>
    <message>
        <source>The registry holds an account this program cannot read</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O registro tem uma conta que este programa não sabe ler</translation>
    </message>
    <message>
        <source>It stays until another is put in its place. Ask the person which it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ela fica até que outra seja posta no seu lugar. Pergunte à pessoa qual é.</translation>
    </message>
    <message>
        <source>C: change · K: keep</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>C: mudar · K: manter</translation>
    </message>
    <message>
        <source>No account is registered</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nenhuma conta está inscrita</translation>
    </message>
    <message>
        <source>The registry holds no account for this person. You can add one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O registro não tem conta desta pessoa. Você pode adicionar uma.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Adicionar uma conta</translation>
    </message>
    <message>
        <source>Enter: add an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: adicionar uma conta</translation>
    </message>
    <message>
        <source>Where should the money go?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Para onde deve ir o dinheiro?</translation>
    </message>
    <message>
        <source>The person has an account at the registry. Tell them which, then ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A pessoa tem uma conta no registro. Diga-lhe qual e depois pergunte.</translation>
    </message>
    <message>
        <source>Account {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Conta {number}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>desde {date}</translation>
    </message>
    <message>
        <source>written by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>escrito por {who}</translation>
    </message>
    <message>
        <source>C: change · K: keep · R: remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>C: mudar · K: manter · R: remover</translation>
    </message>
    <message>
        <source>S: still right · C: change · K: keep · R: remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>S: ainda está certa · C: mudar · K: manter · R: remover</translation>
    </message>
    <message>
        <source>{keys} · A: apps</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{keys} · A: aplicativos</translation>
    </message>
    <message>
        <source>Remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Type the word, then Enter</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Digite a palavra, depois Enter</translation>
    </message>
    <message>
        <source>REMOVE</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>REMOVER</translation>
    </message>
</context>
<context>
    <name>PrinterChoice</name>
    <message>
        <source>Printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Impressora</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Todas as visitas</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada aqui.</translation>
    </message>
    <message>
        <source>Visits appear here as soon as the first person is entered.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>As visitas aparecem aqui logo que entra a primeira pessoa.</translation>
    </message>
    <message>
        <source>Close the &amp;day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fechar o &amp;dia</translation>
    </message>
    <message>
        <source>Slip number, name or last four digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Recibo, nome ou quatro dígitos</translation>
    </message>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>All</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminar a identidade</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Com o supervisor</translation>
    </message>
    <message>
        <source>What happened</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Throw this draft away? It cannot be brought back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Descartar este rascunho? Não pode ser recuperado.</translation>
    </message>
    <message>
        <source>Over the network so far: {a} sent, {b} received.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pela rede até agora: {a} enviados, {b} recebidos.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enviar agora</translation>
    </message>
    <message>
        <source>Enter: open · F5: send what waits, now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: abrir · F5: enviar agora o que espera</translation>
    </message>
    <message>
        <source>Go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Corrigir</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tentar de novo agora</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n visita encontrada</numerusform>
            <numerusform>%n visitas encontradas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadAloudButton</name>
    <message>
        <source>Read aloud (Alt+R)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ler em voz alta (Alt+R)</translation>
    </message>
    <message>
        <source>The recorded words of this language are damaged. Please read it aloud yourself, and tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>As palavras gravadas neste idioma estão danificadas. Leia em voz alta e diga ao seu administrador.</translation>
    </message>
    <message>
        <source>This computer plays no sound now. Please read it aloud yourself.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este computador não emite som agora. Leia em voz alta.</translation>
    </message>
</context>
<context>
    <name>ReadbackPage</name>
    <message>
        <source>A digit is wrong</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Dígito errado</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>Show to the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mostrar à pessoa</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Remover esta conta?</translation>
    </message>
    <message>
        <source>Do not remove it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não a remover</translation>
    </message>
    <message>
        <source>Read it aloud, digit by digit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leia em voz alta, dígito por dígito</translation>
    </message>
    <message>
        <source>As in the passbook: it is not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Como na caderneta: não está na lista</translation>
    </message>
    <message>
        <source>Remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Save</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Ctrl+Enter: remove it · Esc: go back · Ctrl+D: show to the person, and back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ctrl+Enter: removê-la · Esc: voltar · Ctrl+D: mostrar à pessoa, e voltar</translation>
    </message>
    <message>
        <source>Ctrl+Enter: each digit is right, save · Esc: correct it · Ctrl+D: show to the person, and back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ctrl+Enter: cada dígito está certo, guardar · Esc: corrigir · Ctrl+D: mostrar à pessoa, e voltar</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Nobody here can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ninguém aqui consegue entrar</translation>
    </message>
    <message>
        <source>Two persons at your office&apos;s center let a supervisor in. Nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Duas pessoas no centro do seu escritório dão acesso a um supervisor. Nada se perde.</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardar o pedido…</translation>
    </message>
    <message>
        <source>1. Take a request to the center, on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>1. Leve um pedido ao centro, numa pen USB</translation>
    </message>
    <message>
        <source>Open the answer…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Abrir a resposta…</translation>
    </message>
    <message>
        <source>Choose a PIN of six digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escolha um PIN de seis dígitos</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O mesmo PIN de novo</translation>
    </message>
    <message>
        <source>2. Open the answer that came back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>2. Abra a resposta que voltou</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>{name} may sign in now, with a new PIN.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} já pode entrar, com um PIN novo.</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Os dois PINs diferem. Digite ambos de novo.</translation>
    </message>
    <message>
        <source>Open this laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Abrir este portátil</translation>
    </message>
    <message>
        <source>Enter: open this laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: abrir este portátil</translation>
    </message>
    <message>
        <source>Saved as {file}. Read these five words out to the two at the center:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardado como {file}. Leia estas cinco palavras às duas pessoas no centro:</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardar o pedido</translation>
    </message>
    <message>
        <source>Open the answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Abrir a resposta</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Análise</translation>
    </message>
    <message>
        <source>Compare with what the person had. Your own enrollments are never shown here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Compare com o que a pessoa tinha. Os seus próprios processos nunca são mostrados aqui.</translation>
    </message>
    <message>
        <source>Enrollments that wait</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Processos à espera</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada espera por você.</translation>
    </message>
    <message>
        <source>Changes, offline visits and doubts of agents appear here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mudanças, visitas sem rede e dúvidas dos agentes aparecem aqui.</translation>
    </message>
    <message>
        <source>Return to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Devolver ao agente</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Números</translation>
    </message>
    <message>
        <source>&amp;Compare the accounts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Comparar as contas</translation>
    </message>
    <message>
        <source>Before, in this office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Antes, neste escritório</translation>
    </message>
    <message>
        <source>&amp;Look at the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ver &amp;a conta</translation>
    </message>
    <message>
        <source>Choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escolher</translation>
    </message>
    <message>
        <source>One line to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma linha ao agente</translation>
    </message>
    <message>
        <source>Enter: put on hold · Esc: close the form</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: pôr em pausa · Esc: fechar o formulário</translation>
    </message>
    <message>
        <source>A: approve</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A: aprovar</translation>
    </message>
    <message>
        <source>Enter: say first which bank and branch it is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: diga primeiro que banco e agência é</translation>
    </message>
    <message>
        <source>T: return</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>T: devolver</translation>
    </message>
    <message>
        <source>H: hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>H: pausa</translation>
    </message>
    <message>
        <source>Reason, if you return it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Motivo, se devolver</translation>
    </message>
    <message>
        <source>Had until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tinha até agora</translation>
    </message>
    <message>
        <source>Wants</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Deseja</translation>
    </message>
    <message>
        <source>Shown is what waits of this laptop; others decide about it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mostra-se o que espera deste portátil; outros decidem.</translation>
    </message>
    <message>
        <source>The oldest are shown; more follow as you decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mostram-se as mais antigas; outras seguem à medida que decide.</translation>
    </message>
    <message>
        <source>L: look at the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>L: ver a conta</translation>
    </message>
    <message>
        <source>Approve</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Aprovar</translation>
    </message>
    <message>
        <source>Enter: compare the accounts, then decide</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: comparar as contas e depois decidir</translation>
    </message>
    <message>
        <source>Not known</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não se sabe</translation>
    </message>
    <message>
        <source>No account any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Já sem conta</translation>
    </message>
    <message>
        <source>The agent wrote: {place}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O agente escreveu: {place}</translation>
    </message>
    <message>
        <source>The agent says: {reason}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O agente diz: {reason}</translation>
    </message>
    <message>
        <source>No account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sem conta</translation>
    </message>
    <message>
        <source>Captured by {who}, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Capturado por {who}, {date}</translation>
    </message>
    <message>
        <source>Asked for by the person, on the portal, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pedido pela própria pessoa, no portal, {date}</translation>
    </message>
    <message>
        <source>Identity confirmed {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Identidade confirmada em {date}</translation>
    </message>
    <message>
        <source>Consent page open for {n} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Página de consentimento aberta {n} s</translation>
    </message>
    <message>
        <source>on hold until {date} ({who})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>em pausa até {date} ({who})</translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message>
        <source>Village or place</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Aldeia ou lugar</translation>
    </message>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Capturado</translation>
    </message>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Visits of this round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Visitas desta ronda</translation>
    </message>
    <message>
        <source>&amp;End the round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>T&amp;erminar</translation>
    </message>
    <message>
        <source>Save the &amp;sheet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Guardar a folha</translation>
    </message>
    <message>
        <source>A colleague began here today. Go on, or write another.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um colega começou aqui hoje. Continue ou escreva outro.</translation>
    </message>
    <message>
        <source>Round in {place}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ronda em {place}</translation>
    </message>
    <message>
        <source>The round in {place} is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A ronda em {place} terminou</translation>
    </message>
    <message>
        <source>Where is this round?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Onde é esta ronda?</translation>
    </message>
    <message>
        <source>Bank and branch of the last person come first while the round is on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O banco e a agência da última pessoa vêm primeiro enquanto dura a ronda.</translation>
    </message>
    <message>
        <source>Write the name of the village first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escreva primeiro o nome da aldeia.</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nova pessoa</translation>
    </message>
    <message>
        <source>Begin a round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Começar uma ronda</translation>
    </message>
    <message>
        <source>Enter: new person · Alt+E: end the round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: nova pessoa · Alt+E: terminar a ronda</translation>
    </message>
    <message>
        <source>Enter: begin a round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: começar uma ronda</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n visita.</numerusform>
            <numerusform>%n visitas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) ended with nothing changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n visita terminou sem mudar nada.</numerusform>
            <numerusform>%n visitas terminaram sem mudar nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) were begun and not saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n visita foi começada e não guardada.</numerusform>
            <numerusform>%n visitas foram começadas e não guardadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O arquivo não pôde ser guardado. Ainda há espaço?</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardado como {name}</translation>
    </message>
</context>
<context>
    <name>SelfTestPage</name>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Autoteste</translation>
    </message>
    <message>
        <source>Everything this computer needs, and what to do where something is missing.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tudo o que este computador precisa, e o que fazer onde falta algo.</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Copiar como texto</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Testar de novo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Enter: go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: seguir</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Testando…</translation>
    </message>
    <message>
        <source>Test again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Testar de novo</translation>
    </message>
    <message>
        <source>Page up and down: scroll</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Page Up e Page Down: rolar</translation>
    </message>
    <message>
        <source>Copied. It holds no name, no ID and no account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Copiado. Não contém nenhum nome, ID nem conta.</translation>
    </message>
    <message>
        <source>Something is wrong: its line says what to do.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Algo está errado: a sua linha diz o que fazer.</translation>
    </message>
    <message>
        <source>Something wants attention; work can go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Algo pede atenção; o trabalho pode seguir.</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tudo está como deve.</translation>
    </message>
</context>
<context>
    <name>SessionHeader</name>
    <message>
        <source>Code awaited {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Código esperado {time}</translation>
    </message>
</context>
<context>
    <name>SessionWindow</name>
    <message>
        <source>Practice: made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Treino: pessoas inventadas</translation>
    </message>
    <message>
        <source>Today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nova pessoa</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminar a identidade</translation>
    </message>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Todas as visitas</translation>
    </message>
    <message>
        <source>Review</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Análise</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Conflitos</translation>
    </message>
    <message>
        <source>Figures</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Números</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fechar o dia</translation>
    </message>
    <message>
        <source>Village round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ronda de aldeia</translation>
    </message>
    <message>
        <source>People</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Corrigir</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>What you save holds at once.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que você guarda vale logo.</translation>
    </message>
    <message>
        <source>A slip comes out as soon as a visit is saved</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um recibo sai assim que uma visita é guardada</translation>
    </message>
    <message>
        <source>A sound when something was captured or went wrong</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um som quando algo foi captado ou deu errado</translation>
    </message>
    <message>
        <source>Print a &amp;test slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imprimir um recibo de &amp;teste</translation>
    </message>
    <message>
        <source>Lock and proxy are changed by a supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O bloqueio e o proxy são mudados por um supervisor.</translation>
    </message>
    <message>
        <source>What cannot be changed here is said by the policy of this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que não se pode mudar aqui é definido pela política deste computador.</translation>
    </message>
    <message>
        <source>Practise with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Treinar com pessoas inventadas</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Light</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Roll, 80 mm</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rolo, 80 mm</translation>
    </message>
    <message>
        <source>Sheet, A5</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Folha, A5</translation>
    </message>
    <message>
        <source>The system&apos;s usual one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A habitual do sistema</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Língua da tela</translation>
    </message>
    <message>
        <source>This app starts when somebody signs in to the computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta aplicação começa quando alguém inicia sessão no computador</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <source>Look</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Paper</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Impressora</translation>
    </message>
    <message>
        <source>Lock the screen after</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bloquear a tela depois de</translation>
    </message>
    <message>
        <source>Proxy of this network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Proxy desta rede</translation>
    </message>
    <message>
        <source>Your screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A sua tela</translation>
    </message>
    <message>
        <source>Slips</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Recibos</translation>
    </message>
    <message>
        <source>This computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este computador</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardar os ajustes</translation>
    </message>
    <message>
        <source>Alt+T: test slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Alt+T: recibo de teste</translation>
    </message>
    <message>
        <source>Saved. It holds from now on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardado. Vale desde agora.</translation>
    </message>
    <message>
        <source>The test slip was sent. Did it come out?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O recibo de teste foi enviado. Saiu?</translation>
    </message>
    <message>
        <source>Your office wants the lock at the latest after: {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Seu escritório quer o bloqueio no máximo após: {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>Test slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Recibo de teste</translation>
    </message>
    <message>
        <source>This slip is about nobody.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este recibo não é de ninguém.</translation>
    </message>
    <message>
        <source>If you can read this, slips come out right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Se pode ler isto, os recibos saem bem.</translation>
    </message>
</context>
<context>
    <name>SidePages</name>
    <message>
        <source>Help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>About</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Updates</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Atualizações</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Autoteste</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Menu</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Forgot your PIN? A supervisor can open it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esqueceu o PIN? Um supervisor pode abrir o acesso de novo.</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu PIN</translation>
    </message>
    <message>
        <source>Your access has ended</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu acesso terminou</translation>
    </message>
    <message>
        <source>Your saved work stays on this laptop. Ask your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu trabalho guardado fica neste portátil. Pergunte ao seu supervisor.</translation>
    </message>
    <message>
        <source>Please type your PIN again before you go on deciding.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Digite de novo o seu PIN antes de continuar a decidir.</translation>
    </message>
    <message>
        <source>Nothing was lost. Your work goes on where you were.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada se perdeu. O seu trabalho segue onde estava.</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escolha o seu nome e digite o seu PIN.</translation>
    </message>
    <message>
        <source>Good to see you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Que bom ver você</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bem-vindo de volta</translation>
    </message>
</context>
<context>
    <name>SignalsPage</name>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sinais sobre o meu trabalho</translation>
    </message>
    <message>
        <source>Numbers that a supervisor sees, too. None of them says that you did wrong.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Números que um supervisor também vê. Nenhum diz que fez algo errado.</translation>
    </message>
    <message>
        <source>Visits behind it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Visitas por trás dele</translation>
    </message>
    <message>
        <source>No number about your work asks for a look.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nenhum número sobre o seu trabalho pede um olhar.</translation>
    </message>
    <message>
        <source>&amp;Open the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Abrir a visita (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Per&amp;guntar de novo</translation>
    </message>
    <message>
        <source>There are others before these.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Há outras antes destas.</translation>
    </message>
    <message>
        <source>Your visits behind it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>As suas visitas por trás dele</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Feito</translation>
    </message>
    <message>
        <source>↑ ↓: another number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓: outro número</translation>
    </message>
    <message numerus="yes">
        <source>%n people are paid on one account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n pessoa recebe numa conta.</numerusform>
            <numerusform>%n pessoas recebem numa conta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) within 30 days.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n mudança em 30 dias.</numerusform>
            <numerusform>%n mudanças em 30 dias.</numerusform>
        </translation>
    </message>
    <message>
        <source>At this laptop in 30 days, whoever sat here: {count}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Neste portátil em 30 dias, fosse quem fosse: {count}.</translation>
    </message>
    <message>
        <source>Yours in 30 days: {count}. Usual in the office: {usual} of 100.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Seus em 30 dias: {count}. Habitual no escritório: {usual} em 100.</translation>
    </message>
    <message>
        <source>Nobody has looked yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ninguém viu ainda</translation>
    </message>
    <message>
        <source>It grew since somebody looked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Cresceu desde que alguém viu</translation>
    </message>
    <message>
        <source>Looked at, fine</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Visto, está bem</translation>
    </message>
    <message>
        <source>{name} looked at it on {day}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} viu-o em {day}.</translation>
    </message>
    <message>
        <source>It was captured on another laptop.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Foi captada noutro portátil.</translation>
    </message>
</context>
<context>
    <name>SlipBox</name>
    <message>
        <source>&amp;Print slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Imprimir recibo</translation>
    </message>
</context>
<context>
    <name>SlipPreview</name>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Recibo</translation>
    </message>
</context>
<context>
    <name>SlipQuestion</name>
    <message>
        <source>&amp;Yes, it is here</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Sim, está aqui</translation>
    </message>
    <message>
        <source>No, print &amp;again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não, imprimir &amp;de novo</translation>
    </message>
</context>
<context>
    <name>SticksPage</name>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Levar numa pen USB</translation>
    </message>
    <message>
        <source>For a place without network. Who carries the stick can read nothing of it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Para um lugar sem rede. Quem leva a pen USB não consegue ler nada dela.</translation>
    </message>
    <message>
        <source>Save to the stick…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardar na pen USB…</translation>
    </message>
    <message>
        <source>Hand in a stick…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entregar uma pen USB…</translation>
    </message>
    <message>
        <source>Take in the receipt…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Receber o recibo…</translation>
    </message>
    <message>
        <source>1. At the place: what waits here goes on the stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>1. No lugar: o que espera aqui vai para a pen USB</translation>
    </message>
    <message>
        <source>2. Where there is network: hand in the stick of another laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>2. Onde há rede: entregue a pen USB de outro portátil</translation>
    </message>
    <message>
        <source>3. Back at the place: what became of it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>3. De volta ao lugar: o que resultou</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Feito</translation>
    </message>
    <message>
        <source>Handed in. Take the receipt back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entregue. Leve o recibo de volta.</translation>
    </message>
    <message>
        <source>Visits with news: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Visitas com novidades: {number}</translation>
    </message>
    <message>
        <source>Visits on the stick: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Visitas na pen USB: {number}</translation>
    </message>
    <message>
        <source>Hand it in before {time}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entregue-a antes de {time}.</translation>
    </message>
    <message>
        <source>Save to the stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardar na pen USB</translation>
    </message>
    <message>
        <source>Take in the receipt</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Receber o recibo</translation>
    </message>
    <message>
        <source>Hand in a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entregar uma pen USB</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardar o recibo</translation>
    </message>
</context>
<context>
    <name>TelephonePanel</name>
    <message>
        <source>Say this, word by word</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Diga isto, palavra por palavra</translation>
    </message>
    <message>
        <source>Slip number the person reads out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Número do recibo que a pessoa lê</translation>
    </message>
    <message>
        <source>the number the person left</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>o número que a pessoa deixou</translation>
    </message>
    <message>
        <source>Call {number}. “I call from your welfare office about your payment account. I will not ask for money or a PIN. Please read me the number of your slip.”</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ligue para {number}. “Ligo do seu escritório de assistência social sobre a sua conta de pagamento. Não vou pedir dinheiro nem um PIN. Por favor, leia-me o número do seu recibo.”</translation>
    </message>
    <message>
        <source>That is the slip. Send the code, and ask the person to read it out.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>É esse o recibo. Envie o código e peça à pessoa que o leia.</translation>
    </message>
    <message>
        <source>No code is sent before the slip number is right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nenhum código é enviado antes de o número do recibo estar certo.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminar a identidade</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Precisa de você</translation>
    </message>
    <message>
        <source>Waiting for the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>À espera do registro</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Com o supervisor</translation>
    </message>
    <message>
        <source>Begun and not saved</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Começado e não guardado</translation>
    </message>
    <message>
        <source>Last visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Últimas visitas</translation>
    </message>
    <message>
        <source>&amp;Village round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ronda de &amp;aldeia</translation>
    </message>
    <message>
        <source>No visits yet today.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hoje ainda não há visitas.</translation>
    </message>
    <message>
        <source>Press Enter when the first person sits down.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Carregue em Enter quando a primeira pessoa se sentar.</translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Olá, {name}</translation>
    </message>
    <message>
        <source>Today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nova pessoa</translation>
    </message>
    <message>
        <source>Enter: new person · F5: send now · F1: help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: nova pessoa · F5: enviar agora · F1: ajuda</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pronto.</translation>
    </message>
    <message numerus="yes">
        <source>Room for %n more people.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Espaço para mais %n pessoa.</numerusform>
            <numerusform>Espaço para mais %n pessoas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bank list is %n day(s) old.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>A lista de bancos tem %n dia.</numerusform>
            <numerusform>A lista de bancos tem %n dias.</numerusform>
        </translation>
    </message>
    <message>
        <source>Much waits on this computer. You can go on; please send it today, or carry it on a stick.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Muito espera neste computador. Pode seguir; envie hoje ou leve numa pen USB, por favor.</translation>
    </message>
    <message numerus="yes">
        <source>Send within %n day(s).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Envie em %n dia.</numerusform>
            <numerusform>Envie em %n dias.</numerusform>
        </translation>
    </message>
    <message>
        <source>The center says that you work here as: {role}. Sign in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O centro diz que trabalha aqui como: {role}. Entre de novo.</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed capture(s) confirmed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n captura selada confirmada.</numerusform>
            <numerusform>%n capturas seladas confirmadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) must come back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n pessoa deve voltar.</numerusform>
            <numerusform>%n pessoas devem voltar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Network is here: %n can be finished now (F8).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Há rede: %n pode ser terminado agora (F8).</numerusform>
            <numerusform>Há rede: %n podem ser terminados agora (F8).</numerusform>
        </translation>
    </message>
    <message>
        <source>For a second person to decide</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Para uma segunda pessoa decidir</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n conflito</numerusform>
            <numerusform>%n conflitos</numerusform>
        </translation>
    </message>
    <message>
        <source>ID {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ID {number}</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>SPAR Agent cannot start</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>SPAR Agent não pode começar</translation>
    </message>
    <message>
        <source>Code for your administrator: {code}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Código para o seu administrador: {code}</translation>
    </message>
    <message>
        <source>Close</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Autoteste</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Enter: try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: tentar de novo</translation>
    </message>
</context>
<context>
    <name>UpdateStrip</name>
    <message>
        <source>See the update</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ver a atualização</translation>
    </message>
    <message>
        <source>Later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mais tarde</translation>
    </message>
    <message>
        <source>Version {version} of this program is offered.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>É oferecida a versão {version} deste programa.</translation>
    </message>
</context>
<context>
    <name>UpdatesPage</name>
    <message>
        <source>Updates of this program</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Atualizações deste programa</translation>
    </message>
    <message>
        <source>Only what two makers signed is taken. What people gave stays where it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Só se aceita o que dois autores assinaram. O que as pessoas deram fica onde está.</translation>
    </message>
    <message>
        <source>&amp;Look for a newer version</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Procurar uma versão mais nova</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Voltar ao trabalho</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: voltar</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Versão {version}</translation>
    </message>
    <message>
        <source>&amp;Take version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Aceitar a versão {version}</translation>
    </message>
    <message>
        <source>Version {version} is kept on this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A versão {version} está guardada neste computador.</translation>
    </message>
    <message>
        <source>&amp;Use version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Usar a versão {version}</translation>
    </message>
    <message>
        <source>It is fetched and tried. You can go on working meanwhile.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Está a ser descarregada e experimentada. Entretanto pode continuar a trabalhar.</translation>
    </message>
    <message>
        <source>Version {version} starts when this window is opened the next time.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A versão {version} começa quando esta janela for aberta da próxima vez.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A procurar…</translation>
    </message>
    <message>
        <source>Version {version} is offered: {size} are fetched.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>É oferecida a versão {version}: descarregam-se {size}.</translation>
    </message>
    <message>
        <source>Version {version} is offered, which is older: yours stays in use.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>É oferecida a versão {version}, que é mais antiga: a sua continua em uso.</translation>
    </message>
    <message>
        <source>There is no newer version.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não há versão mais nova.</translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>What the camera sees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que a câmera vê</translation>
    </message>
</context>
<context>
    <name>VisitPages</name>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Identidade</translation>
    </message>
    <message>
        <source>Account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Consent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Consentimento</translation>
    </message>
    <message>
        <source>Read back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Releitura</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminar a visita</translation>
    </message>
</context>
<context>
    <name>Watermark</name>
    <message>
        <source>PRACTICE</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>TREINO</translation>
    </message>
</context>
<context>
    <name>app-consent</name>
    <message>
        <source>{app} of {controller} may see to which account I am paid.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app}, de {controller}, pode ver em que conta eu recebo.</translation>
    </message>
    <message>
        <source>{app} of {controller} may see whether I have an account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app}, de {controller}, pode ver se eu tenho uma conta.</translation>
    </message>
    <message>
        <source>This ends on {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Isto termina em {date}.</translation>
    </message>
    <message>
        <source>This ends when {programme} ends, and on {date} at the latest.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Isto termina quando {programme} terminar, e o mais tardar em {date}.</translation>
    </message>
    <message>
        <source>I can stop this at any time. It is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Posso parar isto a qualquer momento. É grátis.</translation>
    </message>
</context>
<context>
    <name>app-receipt</name>
    <message>
        <source>You let an app know your account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Você deixa um aplicativo conhecer a sua conta</translation>
    </message>
    <message>
        <source>You stopped an app</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Você parou um aplicativo</translation>
    </message>
    <message>
        <source>The account to which you are paid</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A conta em que você recebe</translation>
    </message>
    <message>
        <source>Only whether you have an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Apenas se você tem uma conta</translation>
    </message>
    <message>
        <source>App</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Aplicativo</translation>
    </message>
    <message>
        <source>Who is behind it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Quem responde por ele</translation>
    </message>
    <message>
        <source>What it sees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que vê</translation>
    </message>
    <message>
        <source>What for</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Para quê</translation>
    </message>
    <message>
        <source>Until</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Até</translation>
    </message>
    <message>
        <source>Or before, when this programme ends</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ou antes, quando este programa terminar</translation>
    </message>
    <message>
        <source>You can stop this at any time, at an office.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Você pode parar isto a qualquer momento, num escritório.</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>Caps Lock is on. The code was read all the same.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>As maiúsculas estão presas. O código foi lido mesmo assim.</translation>
    </message>
    <message>
        <source>The scanner types as on an English keyboard, and this computer has a French one. The code was read all the same.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O leitor de códigos escreve como num teclado inglês, e este computador tem um francês. O código foi lido mesmo assim.</translation>
    </message>
    <message>
        <source>There is no name in the code.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não há nome no código.</translation>
    </message>
    <message>
        <source>The code holds signs that cannot be shown. They were left out.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O código contém sinais que não podem ser mostrados. Foram deixados de fora.</translation>
    </message>
    <message>
        <source>A part of the code could not be read.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma parte do código não pôde ser lida.</translation>
    </message>
    <message>
        <source>There is no photo in the code. Compare the one that is printed on the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não há foto no código. Compare a que está impressa no cartão.</translation>
    </message>
    <message>
        <source>The photo in the code is of a kind that cannot be shown here. Compare the one that is printed on the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A foto no código é de um tipo que aqui não pode ser mostrado. Compare a que está impressa no cartão.</translation>
    </message>
    <message>
        <source>The photo in the code is damaged. Compare the one that is printed on the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A foto no código está danificada. Compare a que está impressa no cartão.</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>I do not want payments to an account any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Já não quero pagamentos para uma conta.</translation>
    </message>
    <message>
        <source>I want my payments to go to {place}, account {number}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Quero que os meus pagamentos vão para {place}, conta {number}.</translation>
    </message>
    <message>
        <source>Until now they went to {place}, account {number}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Até agora iam para {place}, conta {number}.</translation>
    </message>
    <message>
        <source>I can change this again. It is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Posso mudar isto de novo. É grátis.</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>{day} {month} {year}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{day} {month}</translation>
    </message>
</context>
<context>
    <name>day</name>
    <message>
        <source>At the registry: {a}. Waiting: {b}. Need somebody: {c}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>No registro: {a}. Em espera: {b}. Precisam de alguém: {c}.</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>This laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este portátil</translation>
    </message>
    <message>
        <source>Two computers use its key</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Dois computadores usam a sua chave</translation>
    </message>
    <message>
        <source>Its journal is not the one from before</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu diário não é o de antes</translation>
    </message>
    <message>
        <source>Many codes sent, few people proven</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Muitos códigos enviados, poucas pessoas comprovadas</translation>
    </message>
    <message>
        <source>Held until two persons release it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Retido até duas pessoas o libertarem</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Told to wipe itself</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Recebeu ordem de se apagar</translation>
    </message>
    <message>
        <source>Joins: its words must be compared</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entra: as suas palavras têm de ser comparadas</translation>
    </message>
    <message>
        <source>Silent for {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Em silêncio há {time}</translation>
    </message>
    <message>
        <source>The oldest has waited {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A mais antiga espera há {time}</translation>
    </message>
    <message>
        <source>A sealed capture has run out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma captura selada expirou</translation>
    </message>
    <message>
        <source>A sealed capture runs out in {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma captura selada expira em {time}</translation>
    </message>
    <message>
        <source>An old version of the program</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma versão antiga do programa</translation>
    </message>
    <message>
        <source>Its clock is {time} wrong</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu relógio está errado em {time}</translation>
    </message>
    <message>
        <source>An older office file</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um ficheiro de escritório mais antigo</translation>
    </message>
    <message>
        <source>Not the newest bank list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não é a lista de bancos mais recente</translation>
    </message>
    <message>
        <source>Little space left</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Resta pouco espaço</translation>
    </message>
    <message>
        <source>All</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>That worry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Que preocupam</translation>
    </message>
    <message>
        <source>Where something waits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Onde algo espera</translation>
    </message>
    <message>
        <source>Silent for long</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Em silêncio há muito</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>No network here. What you did is saved on this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Aqui não há rede. O que você fez está guardado neste computador.</translation>
    </message>
    <message>
        <source>There is network, but the server does not answer. Nothing is lost; we try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Há rede, mas o servidor não responde. Nada se perde; tentamos de novo.</translation>
    </message>
    <message>
        <source>The proxy of this network does not let us through. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O proxy desta rede não nos deixa passar. Diga ao seu administrador.</translation>
    </message>
    <message>
        <source>The proxy of this network wants a sign-in. Nothing was sent; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O proxy desta rede pede uma senha. Nada foi enviado; diga ao seu administrador.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not fit this computer&apos;s date. Compare the date with a phone; nothing was sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O certificado do servidor não combina com a data deste computador. Compare a data com um telefone; nada foi enviado.</translation>
    </message>
    <message>
        <source>No answer came back. Nothing is lost; we check it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nenhuma resposta voltou. Nada se perde; verificamos de novo.</translation>
    </message>
    <message>
        <source>This network asks for a web login. Open the browser, then go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta rede pede para entrar pela web. Abra o navegador e depois siga.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Nothing was sent; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O certificado do servidor não é de confiança. Nada foi enviado; diga ao seu administrador.</translation>
    </message>
    <message>
        <source>The server has a problem. Nothing is lost; we try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O servidor tem um problema. Nada se perde; tentamos de novo.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be read. Nothing is lost; we check it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A resposta do servidor não pôde ser lida. Nada se perde; verificamos de novo.</translation>
    </message>
    <message>
        <source>That code is not right. Ask for it once more and type it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esse código não está certo. Peça-o mais uma vez e digite de novo.</translation>
    </message>
    <message>
        <source>The code is too old. Send a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O código é velho demais. Envie um novo.</translation>
    </message>
    <message>
        <source>It did not match. Try again, or use another way.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não correspondeu. Tente de novo, ou use outro meio.</translation>
    </message>
    <message>
        <source>Too many tries. The ID service wants a pause before the next one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tentativas demais. O serviço de identidade quer uma pausa antes da próxima.</translation>
    </message>
    <message>
        <source>The ID service does not know this number. Compare it with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O serviço de identidade não conhece este número. Compare-o com o cartão.</translation>
    </message>
    <message>
        <source>This ID is not active. Send the person to the ID office; nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta identidade não está ativa. Mande a pessoa ao escritório de identidade; nada mudou.</translation>
    </message>
    <message>
        <source>This ID has no phone or e-mail for a code. Use another way, or finish later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta identidade não tem telefone nem e-mail para um código. Use outro meio, ou termine depois.</translation>
    </message>
    <message>
        <source>The holder has locked this way at the ID service. Use another way.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O titular bloqueou este meio no serviço de identidade. Use outro meio.</translation>
    </message>
    <message>
        <source>The ID service refused the time of this computer. Set its clock, then try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O serviço de identidade recusou a hora deste computador. Acerte o relógio e tente de novo.</translation>
    </message>
    <message>
        <source>The ID service does not accept this office&apos;s set-up. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O serviço de identidade não aceita os ajustes deste escritório. Diga ao seu administrador.</translation>
    </message>
    <message>
        <source>We stop here, before the ID service locks the person out. Finish later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Paramos aqui, antes que o serviço de identidade bloqueie a pessoa. Termine depois.</translation>
    </message>
    <message>
        <source>The capture was too old for the ID service and was destroyed. Everything else is kept.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A captura era velha demais para o serviço de identidade e foi destruída. Todo o resto está guardado.</translation>
    </message>
    <message>
        <source>No reader is connected. Plug it in; we notice by ourselves.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nenhum leitor ligado. Ligue-o; ele é reconhecido sozinho.</translation>
    </message>
    <message>
        <source>The reader has a problem. Unplug it and plug it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O leitor tem um problema. Desligue-o e ligue-o de novo.</translation>
    </message>
    <message>
        <source>This reader cannot be trusted and is out of use. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este leitor não é de confiança e já não é usado. Diga ao seu supervisor.</translation>
    </message>
    <message>
        <source>Nothing good enough was read. Wipe the finger and try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada foi lido bem o bastante. Limpe o dedo e tente de novo.</translation>
    </message>
    <message>
        <source>This code is not a signed ID. Type the number instead.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este código não é uma identidade assinada. Digite antes o número.</translation>
    </message>
    <message>
        <source>This code was not signed by the ID authority. Type the number; tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este código não foi assinado pela autoridade de identidade. Digite o número; diga ao seu supervisor.</translation>
    </message>
    <message>
        <source>This signed ID is not valid today. Type the number instead.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta identidade assinada não é válida hoje. Digite antes o número.</translation>
    </message>
    <message>
        <source>This card is locked, and this office has no key for it. Type the number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este cartão está bloqueado, e este escritório não tem chave para ele. Digite o número.</translation>
    </message>
    <message>
        <source>The scanner types as on another keyboard. Set the keyboard of this computer to English (US), or type the number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O leitor de códigos escreve como em outro teclado. Ponha o teclado deste computador em inglês (EUA), ou digite o número.</translation>
    </message>
    <message>
        <source>The registry did not accept this. Correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O registro não aceitou isto. Corrija e guarde de novo.</translation>
    </message>
    <message>
        <source>A name in this account holds signs the registry misreads. Correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um nome nesta conta tem sinais que o registro lê mal. Corrija e guarde de novo.</translation>
    </message>
    <message>
        <source>The server does not speak as its profile says. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O servidor não fala como diz o seu perfil. Diga ao seu administrador.</translation>
    </message>
    <message>
        <source>That PIN is not right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esse PIN não está certo.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait a little before the next one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PINs errados demais. Espere um pouco antes do próximo.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. A supervisor can open this access again; nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PINs errados demais. Um supervisor pode abrir este acesso de novo; nada se perde.</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess. Use six or more digits, no rows or repeats.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este PIN é fácil demais de adivinhar. Use seis dígitos ou mais, sem séries nem repetições.</translation>
    </message>
    <message>
        <source>Nobody of this name works on this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ninguém com este nome trabalha neste computador.</translation>
    </message>
    <message>
        <source>This computer has no key storage. Install gnome-keyring or KWallet, then start again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este computador não tem chaveiro. Instale gnome-keyring ou KWallet e comece de novo.</translation>
    </message>
    <message>
        <source>The computer&apos;s key storage is locked. Unlock it, then try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O chaveiro do computador está bloqueado. Desbloqueie-o e tente de novo.</translation>
    </message>
    <message>
        <source>The key of this store is gone. Nothing was changed; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A chave deste cofre desapareceu. Nada mudou; diga ao seu administrador.</translation>
    </message>
    <message>
        <source>The store is not where it was. Nothing was changed; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O cofre não está onde estava. Nada mudou; diga ao seu administrador.</translation>
    </message>
    <message>
        <source>The store is damaged. Nothing was overwritten; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O cofre está danificado. Nada foi sobrescrito; diga ao seu administrador.</translation>
    </message>
    <message>
        <source>The store was written by a newer version. Update this app; nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O cofre foi escrito por uma versão mais nova. Atualize este programa; nada mudou.</translation>
    </message>
    <message>
        <source>The app is open already on this computer. Use that window.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O programa já está aberto neste computador. Use essa janela.</translation>
    </message>
    <message>
        <source>The app&apos;s folder cannot be written. Nothing was changed; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não se pode escrever na pasta do programa. Nada mudou; diga ao seu administrador.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved is safe; free some space, then go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O disco está cheio. O que foi guardado está seguro; libere espaço e depois siga.</translation>
    </message>
    <message>
        <source>This computer cannot save just now. Try again in a moment.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este computador não consegue guardar neste momento. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>Please sign in again. Nothing was lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entre de novo, por favor. Nada se perdeu.</translation>
    </message>
    <message>
        <source>The journal does not verify. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O diário não se confirma. Diga ao seu supervisor.</translation>
    </message>
    <message>
        <source>This update is not signed by the makers of the program. Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta atualização não está assinada pelos autores do programa. Nada foi alterado.</translation>
    </message>
    <message>
        <source>The signature of this update is over, or the clock is wrong. Nothing changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A assinatura desta atualização expirou, ou o relógio está errado. Nada mudou.</translation>
    </message>
    <message>
        <source>The new version does not start on this computer. The old one stays in use.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A nova versão não arranca neste computador. A anterior continua em uso.</translation>
    </message>
    <message>
        <source>This program is being updated already. Wait a little, then look again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este programa já está a ser atualizado. Espere um pouco e procure de novo.</translation>
    </message>
    <message>
        <source>This program is updated by the computer&apos;s own installer, not from here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este programa é atualizado pelo instalador do computador, não a partir daqui.</translation>
    </message>
    <message>
        <source>There is no way back: the version before cannot be used any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não há volta: a versão anterior já não pode ser usada.</translation>
    </message>
    <message>
        <source>This picture cannot be read. Take another, or go on without it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta imagem não pode ser lida. Tire outra, ou siga sem ela.</translation>
    </message>
    <message>
        <source>This bank list cannot be used. The one in use stays.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta lista de bancos não pode ser usada. Fica a que está em uso.</translation>
    </message>
    <message>
        <source>This bank list is not signed by your office. The one in use stays.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta lista de bancos não está assinada pelo seu escritório. Fica a que está em uso.</translation>
    </message>
    <message>
        <source>This file is damaged or meant for another office. Nothing was taken in.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este arquivo está danificado ou é para outro escritório. Nada foi recebido.</translation>
    </message>
    <message>
        <source>The office file cannot be used. Ask your administrator for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O arquivo do escritório não pode ser usado. Peça um novo ao seu administrador.</translation>
    </message>
    <message>
        <source>This setting cannot be used. Nothing was changed; correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este ajuste não pode ser usado. Nada mudou; corrija e guarde de novo.</translation>
    </message>
    <message>
        <source>SPAR Agent met a fault of its own. Nothing saved was lost; try again or tell support.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O SPAR Agent teve uma falha própria. Nada do que foi guardado se perdeu; tente de novo ou diga ao suporte.</translation>
    </message>
    <message>
        <source>A second person must decide this, never the one who captured it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma segunda pessoa deve decidir isto, nunca quem o capturou.</translation>
    </message>
    <message>
        <source>No printer here. Write the number down for the person, or print later with Ctrl+P.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Aqui não há impressora. Anote o número para a pessoa, ou imprima depois com Ctrl+P.</translation>
    </message>
    <message>
        <source>The printer is not there. Everything is saved; choose another, or try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A impressora não está lá. Tudo está guardado; escolha outra, ou tente de novo.</translation>
    </message>
    <message>
        <source>This printer takes no slips: its queue is closed. Choose another, or tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta impressora não aceita recibos: a fila está fechada. Escolha outra, ou diga ao seu administrador.</translation>
    </message>
    <message>
        <source>This printer is paused. Set it going again, or choose another; everything is saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta impressora está em pausa. Ponha-a a andar, ou escolha outra; tudo está guardado.</translation>
    </message>
    <message>
        <source>The printer does not take the slip. Is it on, has it paper? Then print again; everything is saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A impressora não aceita o recibo. Está ligada, tem papel? Depois imprima de novo; tudo está guardado.</translation>
    </message>
    <message>
        <source>The slip was not printed. Everything is saved; look at the printer and its paper.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O recibo não foi impresso. Tudo está guardado; veja a impressora e o papel.</translation>
    </message>
    <message>
        <source>The bank or branch is not in the list. A second person says which it is before anything is sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O banco ou a agência não está na lista. Uma segunda pessoa diz qual é antes de enviar qualquer coisa.</translation>
    </message>
    <message>
        <source>That bank or branch cannot have this account number. Choose another, or return the visit to its agent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esse banco ou essa agência não pode ter este número de conta. Escolha outro, ou devolva a visita ao seu agente.</translation>
    </message>
    <message>
        <source>The center did not accept this. Nothing is lost; a supervisor can look at the reason.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O centro não aceitou isto. Nada se perde; um supervisor pode ver o motivo.</translation>
    </message>
    <message>
        <source>The account could not be kept for longer. Put it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não foi possível manter a conta por mais tempo. Insira-a de novo.</translation>
    </message>
    <message>
        <source>That was asked too often for this person today. Nothing was changed; try again tomorrow.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Isto foi pedido vezes demais hoje para esta pessoa. Nada foi mudado; tente amanhã.</translation>
    </message>
    <message>
        <source>The proof of identity is over. Nothing was changed; in another visit the person can prove it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A prova de identidade já não vale. Nada foi mudado; a pessoa pode prová-la de novo noutra visita.</translation>
    </message>
    <message>
        <source>This person is stopped: no app is let know anything new. A supervisor can look at the reason.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta pessoa está suspensa: nenhum aplicativo fica a conhecer algo novo. Um supervisor pode ver o motivo.</translation>
    </message>
    <message>
        <source>The center fails at this one. It is saved and tried again; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O centro falha com este. Está guardado e será tentado de novo; avise o seu administrador.</translation>
    </message>
    <message>
        <source>The file changed after its words were shown. Open the answer and compare again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O arquivo mudou depois de mostrar as palavras. Abra a resposta e compare de novo.</translation>
    </message>
    <message>
        <source>The app cannot be let know this now. Nothing was changed; look at the list again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Agora não se pode permitir isto ao aplicativo. Nada foi mudado; veja a lista de novo.</translation>
    </message>
    <message>
        <source>With this proof the app was let know something else. In another visit the person can prove it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Com esta prova já se permitiu outra coisa ao aplicativo. Em outra visita a pessoa pode provar de novo a sua identidade.</translation>
    </message>
    <message>
        <source>This is not signed by your office. Nothing was taken in; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Isto não está assinado pelo seu escritório. Nada foi recebido; diga ao seu administrador.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong. Set it, then try again; nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O relógio deste computador está errado. Acerte-o e tente de novo; nada se perde.</translation>
    </message>
    <message>
        <source>This laptop is not joined to a center. All is saved; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este portátil não entrou em nenhum centro. Tudo está guardado; diga ao seu administrador.</translation>
    </message>
    <message>
        <source>Your administrator still has to compare the words of this laptop.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu administrador ainda deve comparar as palavras deste portátil.</translation>
    </message>
    <message>
        <source>This join code is wrong, used or over. Ask your administrator for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este código de entrada está errado, usado ou vencido. Peça um novo ao seu administrador.</translation>
    </message>
    <message>
        <source>Too many wrong join codes. Wait an hour, then ask for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Códigos de entrada errados demais. Espere uma hora e peça um novo.</translation>
    </message>
    <message>
        <source>This is no answer to a join, or it is damaged. Nothing was changed; copy it once more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Isto não é uma resposta a uma entrada, ou está danificada. Nada mudou; copie-a outra vez.</translation>
    </message>
    <message>
        <source>This answer is of a newer program. Update this one, then open the answer again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta resposta é de um programa mais novo. Atualize este e abra a resposta outra vez.</translation>
    </message>
    <message>
        <source>This answer is too old. Ask your administrator for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta resposta é velha demais. Peça uma nova ao seu administrador.</translation>
    </message>
    <message>
        <source>This answer is for another laptop. Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta resposta é para outro portátil. Nada mudou.</translation>
    </message>
    <message>
        <source>This answer was used, or is not for the last request. Take the last one to your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta resposta já foi usada, ou não é para o último pedido. Leve o último ao seu administrador.</translation>
    </message>
    <message>
        <source>This laptop is held until two persons release it. You can go on; it is all kept.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este portátil está retido até que duas pessoas o libertem. Pode seguir; tudo fica guardado.</translation>
    </message>
    <message>
        <source>This laptop is blocked. Nothing is sent from it; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este portátil está bloqueado. Nada é enviado dele; diga ao seu administrador.</translation>
    </message>
    <message>
        <source>Your key waits until a second person confirms it at another laptop. Work can go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A sua chave espera que uma segunda pessoa a confirme noutro portátil. O trabalho pode seguir.</translation>
    </message>
    <message>
        <source>Your office ended your access. What you saved stays on this laptop; ask your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu escritório terminou o seu acesso. O que guardou fica neste portátil; pergunte ao seu supervisor.</translation>
    </message>
    <message>
        <source>The center knows nobody with this number in your office. Type it again, or ask your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O centro não conhece ninguém com este número no seu escritório. Escreva-o outra vez ou pergunte ao seu administrador.</translation>
    </message>
    <message>
        <source>This version of the program is too old for the center. Update it; nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta versão do programa é velha demais para o centro. Atualize-a; nada se perde.</translation>
    </message>
    <message>
        <source>The center does not answer this yet: its program is older. All other work goes on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O centro ainda não responde a isto: o programa dele é mais velho. Todo o resto continua.</translation>
    </message>
    <message>
        <source>This office file is older than the one in use. Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este arquivo do escritório é mais velho do que o que está em uso. Nada mudou.</translation>
    </message>
    <message>
        <source>A supervisor at another laptop has to approve it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um supervisor deve aprová-lo noutro portátil.</translation>
    </message>
    <message>
        <source>Another person decided it, or it was open too long. Nothing was decided now.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outra pessoa decidiu, ou esteve aberto tempo demais. Agora nada foi decidido.</translation>
    </message>
    <message>
        <source>Somebody else put it on hold in the meantime. You can still decide it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outra pessoa pôs isto em pausa entretanto. Ainda o pode decidir.</translation>
    </message>
    <message>
        <source>It cannot be put on hold until that day. Choose an earlier one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não pode ser posto em pausa até esse dia. Escolha um mais próximo.</translation>
    </message>
    <message>
        <source>The person is told first and has time to object.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Primeiro avisa-se a pessoa, que tem tempo de se opor.</translation>
    </message>
    <message>
        <source>The center has no proof of identity for it: the person must come back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O centro não tem prova de identidade para isto: a pessoa deve voltar.</translation>
    </message>
    <message>
        <source>It is beyond what one person may do: two at the center decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>É mais do que uma pessoa pode fazer: duas no centro decidem.</translation>
    </message>
    <message>
        <source>The registry has it. Two people there decide; until then nothing changes.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O registro o tem. Duas pessoas de lá decidem; até lá nada muda.</translation>
    </message>
    <message>
        <source>Two people decided that the registered account stays. Ask the person.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Duas pessoas decidiram que a conta registada fica. Pergunte à pessoa.</translation>
    </message>
    <message>
        <source>Nobody can open this laptop from outside: it has not been in contact with a center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ninguém consegue abrir este portátil de fora: não teve contacto com um centro.</translation>
    </message>
    <message>
        <source>This answer is not for the last request of this laptop. Nothing was opened.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta resposta não é para o último pedido deste portátil. Nada foi aberto.</translation>
    </message>
    <message>
        <source>This laptop works through its center only. Join it with your administrator&apos;s code; all that is here stays.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este portátil trabalha só através do centro do seu escritório. Entre com o código do seu administrador; tudo o que está aqui fica.</translation>
    </message>
    <message>
        <source>This has changed in the meantime. Open it again to see how it stands.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Isto mudou entretanto. Abra de novo para ver como está.</translation>
    </message>
    <message>
        <source>This reader is not registered with the ID authority. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este leitor não está registrado na autoridade de identidade. Diga ao seu supervisor.</translation>
    </message>
    <message>
        <source>The reader says that it was tampered with. It is out of use. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O leitor diz que foi adulterado. Já não é usado. Diga ao seu supervisor.</translation>
    </message>
    <message>
        <source>The certificate of this reader has run out. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O certificado deste leitor expirou. Diga ao seu supervisor.</translation>
    </message>
    <message>
        <source>The reader is not ready yet. We notice when it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O leitor ainda não está pronto. Notamos quando estiver.</translation>
    </message>
    <message>
        <source>The reader is at work for another program. Close that one, or wait.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O leitor trabalha para outro programa. Feche-o, ou espere.</translation>
    </message>
    <message>
        <source>This reader is set up for registration, not for authentication. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este leitor está ajustado para registro, não para autenticação. Diga ao seu supervisor.</translation>
    </message>
    <message>
        <source>The reader saw nothing. Try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O leitor não viu nada. Tente de novo.</translation>
    </message>
    <message>
        <source>What the reader saw was no use. Wipe it and try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que o leitor viu não serve. Limpe-o e tente de novo.</translation>
    </message>
    <message>
        <source>It lay at a slant. Straighten it and try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Estava torto. Endireite-o e tente de novo.</translation>
    </message>
    <message>
        <source>The reader waited, and nothing came in time. Try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O leitor esperou, e nada veio a tempo. Tente de novo.</translation>
    </message>
    <message>
        <source>The reader cannot reach the server of its maker. Take another way, and tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O leitor não alcança o servidor do seu fabricante. Use outro meio, e diga ao seu supervisor.</translation>
    </message>
    <message>
        <source>The reader does not have the ID service&apos;s key. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O leitor não tem a chave do serviço de identidade. Diga ao seu supervisor.</translation>
    </message>
    <message>
        <source>This reader cannot read as many fingers at once. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este leitor não consegue ler tantos dedos de uma vez. Diga ao seu administrador.</translation>
    </message>
    <message>
        <source>The reader did not understand the app. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O leitor não entendeu o programa. Diga ao seu administrador.</translation>
    </message>
    <message>
        <source>Tries left: {n}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tentativas que restam: {n}.</translation>
    </message>
    <message>
        <source>Wait {time}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Espere {time}.</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>No answer: checked and sent again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sem resposta: verificado e enviado de novo</translation>
    </message>
    <message>
        <source>No connection: sent later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sem ligação: enviado depois</translation>
    </message>
    <message>
        <source>Refused by the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Recusado pelo registro</translation>
    </message>
    <message>
        <source>Another account was there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Havia outra conta</translation>
    </message>
    <message>
        <source>Sent back by a supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Devolvido por um supervisor</translation>
    </message>
    <message>
        <source>Agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Capturado</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>No registro</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>À espera</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A tratar</translation>
    </message>
    <message>
        <source>Minutes per visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Minutos por visita</translation>
    </message>
    <message>
        <source>Minutes per visit: the middle of the day, as this computer counted them; without the time behind the lock and of visits put aside.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Minutos por visita: a mediana do dia, contada por este computador; sem o tempo de bloqueio nem o de visitas postas de lado.</translation>
    </message>
</context>
<context>
    <name>file-question</name>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.webp)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imagens (*.png *.jpg *.jpeg *.bmp *.webp)</translation>
    </message>
</context>
<context>
    <name>frame</name>
    <message>
        <source>This is still missing. Please type it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Isto ainda falta. Digite-o, por favor.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>First start</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Primeiro arranque</translation>
    </message>
    <message>
        <source>Choose the language, look at the self-test.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escolha a língua, veja o autoteste.</translation>
    </message>
    <message>
        <source>Then type the center&apos;s address, the join code and a PIN of six digits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Depois escreva o endereço do centro, o código de entrada e um PIN de seis dígitos.</translation>
    </message>
    <message>
        <source>Without network a stick carries the request to your administrator, and the answer back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sem rede, uma pen USB leva o pedido ao seu administrador e traz a resposta.</translation>
    </message>
    <message>
        <source>A PIN like 123456 or 111111 is refused: it would be guessed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um PIN como 123456 ou 111111 é recusado: seria adivinhado.</translation>
    </message>
    <message>
        <source>Nothing is sent before the first person was saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada é enviado antes de a primeira pessoa ser guardada.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN; the sixth digit opens.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escolha o seu nome e digite o seu PIN; o sexto dígito abre.</translation>
    </message>
    <message>
        <source>After five wrong PINs there is a wait, then a supervisor helps.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Depois de cinco PINs errados há uma espera, depois um supervisor ajuda.</translation>
    </message>
    <message>
        <source>A lock keeps everything: work goes on where it was.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O bloqueio guarda tudo: o trabalho segue onde estava.</translation>
    </message>
    <message>
        <source>Another name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outro nome</translation>
    </message>
    <message>
        <source>Menu: practice, self-test, about</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Menu: prática, autoteste, sobre</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ninguém consegue entrar</translation>
    </message>
    <message>
        <source>Save the request to a stick and take it to the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guarde o pedido numa pen USB e leve-o ao centro.</translation>
    </message>
    <message>
        <source>Two persons there open it; the answer comes back on the stick.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Duas pessoas lá abrem-no; a resposta volta na pen USB.</translation>
    </message>
    <message>
        <source>Each answer works once, on this laptop, for the last request.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Cada resposta serve uma vez, neste portátil, para o último pedido.</translation>
    </message>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Levar numa pen USB</translation>
    </message>
    <message>
        <source>For a place without network: what waits goes on a stick.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Para um lugar sem rede: o que espera vai para uma pen USB.</translation>
    </message>
    <message>
        <source>Any laptop that has joined hands it in; it reads nothing of it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Qualquer portátil associado entrega-a; não lê nada dela.</translation>
    </message>
    <message>
        <source>Take the receipt back: then each visit says where it stands.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leve o recibo de volta: então cada visita diz em que ponto está.</translation>
    </message>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Portáteis do escritório</translation>
    </message>
    <message>
        <source>Who is silent longest, or has most to tell, stands first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Primeiro o que está em silêncio há mais tempo ou tem mais a dizer.</translation>
    </message>
    <message>
        <source>A message is read on Today there; you see here who read it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A mensagem lê-se lá em Hoje; aqui vê-se quem a leu.</translation>
    </message>
    <message>
        <source>Block a laptop that was lost: one signature is enough. Two release it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bloqueie um portátil perdido: basta uma assinatura. Dois libertam-no.</translation>
    </message>
    <message>
        <source>Another laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outro portátil</translation>
    </message>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sinais sobre o meu trabalho</translation>
    </message>
    <message>
        <source>The same numbers as a supervisor sees, with your own visits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Os mesmos números que um supervisor vê, com as suas próprias visitas.</translation>
    </message>
    <message>
        <source>“Looked at, fine” stays until the number grows.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>«Visto, está bem» fica até o número crescer.</translation>
    </message>
    <message>
        <source>Nobody is judged by a number: somebody looks at the visits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ninguém é julgado por um número: alguém vê as visitas.</translation>
    </message>
    <message>
        <source>Another number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outro número</translation>
    </message>
    <message>
        <source>Open the chosen visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Abrir a visita escolhida</translation>
    </message>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Confirmar portáteis e chaves</translation>
    </message>
    <message>
        <source>Let the person read the words from their own screen, by voice.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Deixe a pessoa ler as palavras do próprio ecrã, de viva voz.</translation>
    </message>
    <message>
        <source>Other words mean another key: sign nothing.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outras palavras são outra chave: não assine nada.</translation>
    </message>
    <message>
        <source>An agent needs one signature, a supervisor two, from different laptops.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um agente precisa de uma assinatura, um supervisor de duas, de portáteis diferentes.</translation>
    </message>
    <message>
        <source>Another one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outro</translation>
    </message>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A minha chave no centro</translation>
    </message>
    <message>
        <source>Your PIN opens a key of your own; with it you sign your work.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu PIN abre uma chave só sua; com ela assina o seu trabalho.</translation>
    </message>
    <message>
        <source>The staff number tells the center whose key it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O número de pessoal diz ao centro de quem é a chave.</translation>
    </message>
    <message>
        <source>A supervisor at another laptop compares the words with you.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um supervisor noutro portátil compara as palavras consigo.</translation>
    </message>
    <message>
        <source>Your office changes its rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O seu escritório muda as suas regras</translation>
    </message>
    <message>
        <source>Read all of it; it holds from your next sign-in on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leia tudo; vale a partir da próxima entrada.</translation>
    </message>
    <message>
        <source>Are servers or trusted keys others? Ask your supervisor first, by voice.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Os servidores ou as chaves de confiança são outros? Pergunte antes ao seu supervisor, de viva voz.</translation>
    </message>
    <message>
        <source>Each rule stands there twice: as it is until now, and from then on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Cada regra aparece duas vezes: como é até agora e como será a partir daí.</translation>
    </message>
    <message>
        <source>“Not now” changes nothing: your next sign-in shows it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>“Agora não” não muda nada: a próxima entrada mostra-o de novo.</translation>
    </message>
    <message>
        <source>It is written down who took it in.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fica escrito quem o aceitou.</translation>
    </message>
    <message>
        <source>Today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>The line above says whether the computer is ready.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A linha de cima diz se o computador está pronto.</translation>
    </message>
    <message>
        <source>The cards show what waits; a card opens its list.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Os cartões mostram o que espera; um cartão abre a sua lista.</translation>
    </message>
    <message>
        <source>A message of the office stays until somebody says that they read it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma mensagem do escritório fica até alguém dizer que a leu.</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nova pessoa</translation>
    </message>
    <message>
        <source>Village round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ronda de aldeia</translation>
    </message>
    <message>
        <source>People whose identity is to be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pessoas cuja identidade falta verificar</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enviar agora</translation>
    </message>
    <message>
        <source>Find a visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Procurar uma visita</translation>
    </message>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Scan the ID card, or type the number as it is printed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leia o cartão de identidade, ou digite o número como está impresso.</translation>
    </message>
    <message>
        <source>A mistake of the finger is found at the last digit.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um erro do dedo descobre-se no último dígito.</translation>
    </message>
    <message>
        <source>Somebody who helps this person is written down with a reason.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Quem ajuda esta pessoa é anotado com um motivo.</translation>
    </message>
    <message>
        <source>Someone helps this person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Alguém ajuda esta pessoa</translation>
    </message>
    <message>
        <source>Identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Identidade</translation>
    </message>
    <message>
        <source>Ask the person first: the tick says that they agreed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pergunte primeiro à pessoa: a marca diz que ela concorda.</translation>
    </message>
    <message>
        <source>A code goes to the phone, or a reader takes a finger.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um código vai para o telefone, ou um leitor toma um dedo.</translation>
    </message>
    <message>
        <source>Without network, capture goes on; identity is checked later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sem rede a captura segue; a identidade é verificada depois.</translation>
    </message>
    <message>
        <source>Go on while the code travels</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Seguir enquanto o código viaja</translation>
    </message>
    <message>
        <source>Back to the code that was sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Voltar ao código enviado</translation>
    </message>
    <message>
        <source>Account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Type the bank, the branch, the place or the code.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Digite o banco, a agência, o lugar ou o código.</translation>
    </message>
    <message>
        <source>Type the number twice from the passbook; pasting is refused.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Digite o número duas vezes da caderneta; colar é recusado.</translation>
    </message>
    <message>
        <source>Where the two differ, the digits are marked.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Onde os dois diferem, os dígitos estão marcados.</translation>
    </message>
    <message>
        <source>Another row</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outra linha</translation>
    </message>
    <message>
        <source>Find the branch step by step</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Procurar a agência passo a passo</translation>
    </message>
    <message>
        <source>Bank or branch that is not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Banco ou agência que não está na lista</translation>
    </message>
    <message>
        <source>Photo of the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Foto da caderneta</translation>
    </message>
    <message>
        <source>Name in the passbook, if it is another</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nome na caderneta, se for outro</translation>
    </message>
    <message>
        <source>Account at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A conta no registro</translation>
    </message>
    <message>
        <source>Ask whether the person still has this account, then choose.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pergunte se a pessoa ainda tem esta conta e depois escolha.</translation>
    </message>
    <message>
        <source>Whoever keeps it is paid as before; the visit ends there.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Quem a mantém recebe como antes; a visita termina aí.</translation>
    </message>
    <message>
        <source>Keep it for longer, when its last day is near</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mantê-la por mais tempo, quando o último dia se aproxima</translation>
    </message>
    <message>
        <source>Change to another account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mudar para outra conta</translation>
    </message>
    <message>
        <source>Keep it: nothing changes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Manter: nada muda</translation>
    </message>
    <message>
        <source>Remove it from the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Remover do registro</translation>
    </message>
    <message>
        <source>Consent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Consentimento</translation>
    </message>
    <message>
        <source>Read the words aloud in the person&apos;s language.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leia as palavras em voz alta na língua da pessoa.</translation>
    </message>
    <message>
        <source>Tick only what the person has said.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Marque só o que a pessoa disse.</translation>
    </message>
    <message>
        <source>Read on; then: the person agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Continuar a ler; depois: a pessoa concorda</translation>
    </message>
    <message>
        <source>The person does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A pessoa não concorda</translation>
    </message>
    <message>
        <source>The person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A língua da pessoa</translation>
    </message>
    <message>
        <source>Apps that may know this account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Aplicativos que podem conhecer esta conta</translation>
    </message>
    <message>
        <source>Read aloud what the app asks for; the person decides.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leia em voz alta o que o aplicativo pede; a pessoa decide.</translation>
    </message>
    <message>
        <source>A no is fine: nothing is changed by it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um não também serve: nada muda com ele.</translation>
    </message>
    <message>
        <source>The person can stop each app at any time; it is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A pessoa pode parar cada aplicativo a qualquer momento; é grátis.</translation>
    </message>
    <message>
        <source>Does not agree, or leaves it as it is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não concorda, ou deixar como está</translation>
    </message>
    <message>
        <source>Stop the app that was asked about</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Parar o aplicativo em questão</translation>
    </message>
    <message>
        <source>Read back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Releitura</translation>
    </message>
    <message>
        <source>Read each digit aloud; the person compares with the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leia cada dígito em voz alta; a pessoa compara com a caderneta.</translation>
    </message>
    <message>
        <source>One key saves, and it cannot be hit by habit.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma só tecla guarda, e não se carrega por hábito.</translation>
    </message>
    <message>
        <source>Show the account to the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mostrar a conta à pessoa</translation>
    </message>
    <message>
        <source>Save</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Corrigir</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Feito</translation>
    </message>
    <message>
        <source>The slip is a receipt of the request, not a confirmation.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O recibo atesta o pedido, não é uma confirmação.</translation>
    </message>
    <message>
        <source>Give it to the person: with its number they can ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Dê-o à pessoa: com o seu número ela pode perguntar.</translation>
    </message>
    <message>
        <source>Print the slip, or print it again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imprimir o recibo, ou imprimi-lo de novo</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminar a visita</translation>
    </message>
    <message>
        <source>Choose why. The person gets a slip: nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escolha por quê. A pessoa recebe um recibo: nada mudou.</translation>
    </message>
    <message>
        <source>Esc goes back to the visit, and nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc volta à visita, e nada se perde.</translation>
    </message>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Todas as visitas</translation>
    </message>
    <message>
        <source>Search by name, slip number, last four digits or date.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Procure por nome, número do recibo, quatro últimos dígitos ou data.</translation>
    </message>
    <message>
        <source>The panel beside the list is about the row that is chosen.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O painel ao lado da lista é da linha escolhida.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Abri-la</translation>
    </message>
    <message>
        <source>Review</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Análise</translation>
    </message>
    <message>
        <source>You decide for others, never what you captured yourself.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Você decide por outros, nunca o que você capturou.</translation>
    </message>
    <message>
        <source>Look at the account before you approve: that key waits for it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Veja a conta antes de aprovar: essa tecla espera por isso.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Aprovar</translation>
    </message>
    <message>
        <source>Return to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Devolver ao agente</translation>
    </message>
    <message>
        <source>Hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pôr em pausa</translation>
    </message>
    <message>
        <source>Figures, people, the day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Números, pessoas, o dia</translation>
    </message>
    <message>
        <source>Sheets that are saved hold no account and no name of a person.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>As folhas guardadas não contêm contas nem nomes de pessoas.</translation>
    </message>
    <message>
        <source>Supervisors add people; each one types an own PIN.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Os supervisores adicionam pessoas; cada uma digita o seu próprio PIN.</translation>
    </message>
    <message>
        <source>Settings and self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ajustes e autoteste</translation>
    </message>
    <message>
        <source>Language, size and look are yours; the rest is this computer&apos;s.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Língua, tamanho e aparência são seus; o resto é deste computador.</translation>
    </message>
    <message>
        <source>Proxy and lock are changed by a supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O proxy e o bloqueio são mudados por um supervisor.</translation>
    </message>
    <message>
        <source>The self-test says what is wrong and what to do.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O autoteste diz o que está errado e o que fazer.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Algo está no caminho</translation>
    </message>
    <message>
        <source>What was saved stays. Do what the sentence says, then try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que foi guardado fica. Faça o que a frase diz e tente de novo.</translation>
    </message>
    <message>
        <source>The code below is for your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O código abaixo é para o seu administrador.</translation>
    </message>
    <message>
        <source>Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Treino com pessoas inventadas</translation>
    </message>
    <message>
        <source>All works as on the real desk, with people who do not exist.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tudo funciona como no posto real, com pessoas que não existem.</translation>
    </message>
    <message>
        <source>The line above every page shows the code on the made-up phone.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A linha acima de cada página mostra o código do telefone inventado.</translation>
    </message>
    <message>
        <source>The reader is made up too: no finger is needed, and none is taken.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O leitor também é inventado: não é preciso nenhum dedo, e nenhum é recolhido.</translation>
    </message>
    <message>
        <source>Nothing is sent, and nothing is kept once practice is left.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada é enviado, e nada é guardado depois de sair do treino.</translation>
    </message>
    <message>
        <source>Never type the number of a real person here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nunca digite aqui o número de uma pessoa real.</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sair do treino</translation>
    </message>
    <message>
        <source>One village is one round, with its own count and sheet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma aldeia é uma ronda, com a sua própria contagem e folha.</translation>
    </message>
    <message>
        <source>The bank and branch of the last person come first in the search.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O banco e a agência da última pessoa vêm primeiro na busca.</translation>
    </message>
    <message>
        <source>End the round; its sheet stays on the page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminar a ronda; a sua folha fica na página</translation>
    </message>
    <message>
        <source>Save the sheet as PDF</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardar a folha como PDF</translation>
    </message>
    <message>
        <source>Presses what has the focus; in a line, the main button</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Carrega no que tem o foco; numa linha, no botão principal</translation>
    </message>
    <message>
        <source>One step back; nothing is discarded</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um passo atrás; nada é descartado</translation>
    </message>
    <message>
        <source>The next control</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O controle seguinte</translation>
    </message>
    <message>
        <source>This help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta ajuda</translation>
    </message>
    <message>
        <source>Menu: everything, also for the mouse</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Menu: tudo, também para o mouse</translation>
    </message>
    <message>
        <source>End the visit; a reason is asked for</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminar a visita; pede-se um motivo</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bloquear a tela</translation>
    </message>
</context>
<context>
    <name>network</name>
    <message>
        <source>Looking for the network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>À procura da rede</translation>
    </message>
    <message>
        <source>Online</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Em linha</translation>
    </message>
    <message>
        <source>No network: work goes on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sem rede: o trabalho segue</translation>
    </message>
    <message>
        <source>Network, but the registry does not answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Há rede, mas o registro não responde</translation>
    </message>
    <message>
        <source>This network asks for a web login</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta rede pede para entrar pela web</translation>
    </message>
    <message>
        <source>The proxy does not let us through</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O proxy não nos deixa passar</translation>
    </message>
    <message>
        <source>Server not trusted: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Servidor não confiável: nada é enviado</translation>
    </message>
    <message>
        <source>Clock wrong: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Relógio errado: nada é enviado</translation>
    </message>
    <message>
        <source>Program too old: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Programa velho demais: nada é enviado</translation>
    </message>
    <message>
        <source>The center refuses what is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O centro recusa o que é enviado</translation>
    </message>
    <message>
        <source>This laptop is not joined to a center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este portátil não entrou em nenhum centro</translation>
    </message>
    <message>
        <source>This laptop is held: work goes on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este portátil está retido: o trabalho segue</translation>
    </message>
    <message>
        <source>This laptop is blocked: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este portátil está bloqueado: nada é enviado</translation>
    </message>
    <message>
        <source>Disk full: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Disco cheio: nada é enviado</translation>
    </message>
    <message>
        <source>Trouble on this computer: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Problema neste computador: nada é enviado</translation>
    </message>
</context>
<context>
    <name>number</name>
    <message>
        <source>Type the number first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Digite primeiro o número.</translation>
    </message>
    <message>
        <source>This bank&apos;s numbers are longer or shorter. Count the digits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Os números deste banco são mais longos ou mais curtos. Conte os dígitos.</translation>
    </message>
    <message>
        <source>There is a sign in it that no number of this kind has, or there are two numbers.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Contém um sinal que nenhum número deste tipo tem, ou há dois números.</translation>
    </message>
    <message>
        <source>The check digit does not fit. Compare it digit by digit.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O dígito de controle não combina. Compare dígito por dígito.</translation>
    </message>
    <message>
        <source>Numbers of this bank look different. Compare it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Os números deste banco são diferentes. Compare-o.</translation>
    </message>
    <message>
        <source>This is not a mobile phone number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Isto não é um número de telefone móvel.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Isto não é um endereço de e-mail.</translation>
    </message>
    <message>
        <source>There is a sign in it that would spoil the address.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Contém um sinal que estragaria o endereço.</translation>
    </message>
    <message>
        <source>This number cannot be paid to. Compare it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não se pode pagar para este número. Compare-o.</translation>
    </message>
</context>
<context>
    <name>office_file</name>
    <message>
        <source>Name of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nome do escritório</translation>
    </message>
    <message>
        <source>Ways to check identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Formas de verificar a identidade</translation>
    </message>
    <message>
        <source>Address of the ID service</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Endereço do serviço de identidade</translation>
    </message>
    <message>
        <source>Environment of the ID service</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ambiente do serviço de identidade</translation>
    </message>
    <message>
        <source>Whether a code may be read out on the telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Se um código pode ser lido ao telefone</translation>
    </message>
    <message>
        <source>How long a sealed capture may wait</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Quanto tempo uma captura selada pode esperar</translation>
    </message>
    <message>
        <source>Oldest version of this app that the center serves</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Versão mais antiga desta aplicação que o centro atende</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Programas</translation>
    </message>
    <message>
        <source>Ways to complain</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Formas de apresentar queixa</translation>
    </message>
    <message>
        <source>Beginning of the slip numbers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Começo dos números de recibo</translation>
    </message>
    <message>
        <source>Whether names are compared with the ID</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Se os nomes são comparados com a identidade</translation>
    </message>
    <message>
        <source>How many fingers are taken at once</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Quantos dedos são captados de uma vez</translation>
    </message>
    <message>
        <source>Whether a code alone is enough</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Se basta um código</translation>
    </message>
    <message>
        <source>Where readers are looked for</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Onde se procuram os leitores</translation>
    </message>
    <message>
        <source>How soon the screen locks</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Em quanto tempo a tela se bloqueia</translation>
    </message>
    <message>
        <source>How ID numbers are built</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Como se formam os números de identidade</translation>
    </message>
    <message>
        <source>What the ways to check identity are called</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Como se chamam as formas de verificar a identidade</translation>
    </message>
    <message>
        <source>How good a capture must be</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Que qualidade uma captura deve ter</translation>
    </message>
    <message>
        <source>In how many days identity must be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Em quantos dias a identidade deve ser verificada</translation>
    </message>
    <message>
        <source>How long a code is valid</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Quanto tempo um código é válido</translation>
    </message>
    <message>
        <source>Whether this computer&apos;s own proxy may be used</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Se pode ser usado o proxy próprio deste computador</translation>
    </message>
    <message>
        <source>yes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>não</translation>
    </message>
    <message>
        <source>not at all</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>de modo nenhum</translation>
    </message>
    <message>
        <source>{name}: {number} digits, check digit: {check}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name}: {number} dígitos, dígito de controlo: {check}</translation>
    </message>
    <message>
        <source>Code: {number} digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Código: {number} dígitos</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>Agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Administrador</translation>
    </message>
</context>
<context>
    <name>person</name>
    <message>
        <source>{uin} or {vid}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{uin} ou {vid}</translation>
    </message>
    <message>
        <source>Digits of an ID ({uin_name}): {uin}. Compare it with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Dígitos de um ID ({uin_name}): {uin}. Compare com o cartão.</translation>
    </message>
    <message>
        <source>Digits of an ID: {uin} ({uin_name}) or {vid} ({vid_name}). Compare it with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Dígitos de um ID: {uin} ({uin_name}) ou {vid} ({vid_name}). Compare com o cartão.</translation>
    </message>
    <message>
        <source>An ID has digits only.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma identidade só tem dígitos.</translation>
    </message>
    <message>
        <source>This number has a mistake. Compare it digit by digit with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este número tem um erro. Compare-o com o cartão, dígito por dígito.</translation>
    </message>
</context>
<context>
    <name>place</name>
    <message>
        <source>Bank account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Conta bancária</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Carteira móvel</translation>
    </message>
    <message>
        <source>E-mail wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Carteira de e-mail</translation>
    </message>
    <message>
        <source>Region not given</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Região não indicada</translation>
    </message>
    <message>
        <source>The bank: its branch is asked next</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O banco: a agência pergunta-se a seguir</translation>
    </message>
</context>
<context>
    <name>practice</name>
    <message>
        <source>Has no account at the registry yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ainda não tem conta no registro</translation>
    </message>
    <message>
        <source>Has an account: a change, a second person looks</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tem conta: uma mudança, uma segunda pessoa olha</translation>
    </message>
    <message>
        <source>Wants the money on a phone or by e-mail</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Quer o dinheiro num telefone ou por e-mail</translation>
    </message>
    <message>
        <source>Has neither phone nor e-mail for a code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não tem telefone nem e-mail para um código</translation>
    </message>
    <message>
        <source>Has worn fingers: only a thumb is recognised</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tem os dedos gastos: só um polegar é reconhecido</translation>
    </message>
    <message>
        <source>Has an ID that is not active any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tem um ID que já não está ativo</translation>
    </message>
    <message>
        <source>Somebody else writes first: a conflict</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outra pessoa escreve antes: um conflito</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>TREINO</translation>
    </message>
    <message>
        <source>Practice: this person is made up</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Treino: esta pessoa é inventada</translation>
    </message>
</context>
<context>
    <name>readback</name>
    <message>
        <source>Account holder: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Titular da conta: {name}</translation>
    </message>
    <message>
        <source>No account will be registered after this.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Depois disto nenhuma conta ficará inscrita.</translation>
    </message>
    <message>
        <source>Is each letter and sign right?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Cada letra e cada sinal está certo?</translation>
    </message>
    <message>
        <source>Is each digit right? Compare with the phone.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Cada dígito está certo? Compare com o telefone.</translation>
    </message>
    <message>
        <source>Is each digit right? Compare with the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Cada dígito está certo? Compare com a caderneta.</translation>
    </message>
</context>
<context>
    <name>relation</name>
    <message>
        <source>Husband or wife</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Marido ou mulher</translation>
    </message>
    <message>
        <source>Mother or father</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mãe ou pai</translation>
    </message>
    <message>
        <source>Daughter or son</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Filha ou filho</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tutor ou tutora</translation>
    </message>
    <message>
        <source>Holder of a joint account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Titular de uma conta conjunta</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outra pessoa</translation>
    </message>
    <message>
        <source>Choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escolher</translation>
    </message>
    <message>
        <source>{name} helps ({relation}): {reason}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} ajuda ({relation}): {reason}</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Change of an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mudança de uma conta</translation>
    </message>
    <message>
        <source>Removal of an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Remoção de uma conta</translation>
    </message>
    <message>
        <source>Captured without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Capturado sem rede</translation>
    </message>
    <message>
        <source>Account already used for another person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Conta já usada para outra pessoa</translation>
    </message>
    <message>
        <source>Conflict at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Conflito no registro</translation>
    </message>
    <message>
        <source>Branch not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Agência não está na lista</translation>
    </message>
    <message>
        <source>Account in another name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Conta em outro nome</translation>
    </message>
    <message>
        <source>Somebody helped the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Alguém ajudou a pessoa</translation>
    </message>
    <message>
        <source>Identity by telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Identidade por telefone</translation>
    </message>
    <message>
        <source>Identity could not be checked at first</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A identidade não pôde ser verificada no início</translation>
    </message>
    <message>
        <source>Captured many days ago</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Capturado há muitos dias</translation>
    </message>
    <message>
        <source>Identity by a code alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Identidade só por um código</translation>
    </message>
    <message>
        <source>Who captured it is not here any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Quem o registou já não está aqui</translation>
    </message>
    <message>
        <source>Identity not confirmed yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Identidade ainda não confirmada</translation>
    </message>
    <message>
        <source>Identity confirmed by a code alone, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Identidade confirmada só por um código, {date}</translation>
    </message>
    <message>
        <source>Identity confirmed by finger, eyes or face, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Identidade confirmada por dedo, olhos ou rosto, {date}</translation>
    </message>
    <message>
        <source>Identity confirmed by a code and finger, eyes or face, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Identidade confirmada por um código e dedo, olhos ou rosto, {date}</translation>
    </message>
    <message>
        <source>Identity confirmed {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Identidade confirmada em {date}</translation>
    </message>
    <message>
        <source>Nothing was asked for this person here before.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Antes não foi pedido aqui nada para esta pessoa.</translation>
    </message>
    <message>
        <source>first account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>primeira conta</translation>
    </message>
    <message>
        <source>change</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>mudança</translation>
    </message>
    <message>
        <source>removal</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>remoção</translation>
    </message>
    <message>
        <source>without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>sem rede</translation>
    </message>
    <message>
        <source>at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>no registro</translation>
    </message>
    <message>
        <source>sent back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>devolvido</translation>
    </message>
    <message>
        <source>refused</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>recusado</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>espera uma segunda pessoa</translation>
    </message>
    <message>
        <source>waits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>espera</translation>
    </message>
    <message>
        <source>on its way to the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>a caminho do registro</translation>
    </message>
    <message>
        <source>same account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>mesma conta</translation>
    </message>
    <message>
        <source>conflict</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>conflito</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>não está na lista</translation>
    </message>
    <message>
        <source>other name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>outro nome</translation>
    </message>
    <message>
        <source>helper</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ajuda</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>por telefone</translation>
    </message>
    <message>
        <source>exception</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>exceção</translation>
    </message>
    <message>
        <source>late</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>tarde</translation>
    </message>
    <message>
        <source>code alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>só código</translation>
    </message>
    <message>
        <source>no author</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>sem autor</translation>
    </message>
    <message>
        <source>Please check the number again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Confira de novo o número, por favor</translation>
    </message>
    <message>
        <source>Please check the branch again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Confira de novo a agência, por favor</translation>
    </message>
    <message>
        <source>The name does not fit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O nome não combina</translation>
    </message>
    <message>
        <source>A paper is missing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Falta um papel</translation>
    </message>
    <message>
        <source>Please ask the person again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pergunte de novo à pessoa, por favor</translation>
    </message>
    <message>
        <source>In the passbook: {holder}. The person&apos;s own name is not known</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Na caderneta: {holder}. O nome da pessoa não é conhecido</translation>
    </message>
    <message>
        <source>In the passbook: {holder}. Names alike: {percent}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Na caderneta: {holder}. Semelhança dos nomes: {percent}</translation>
    </message>
    <message>
        <source>The bank is being asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Está a perguntar-se ao banco</translation>
    </message>
    <message>
        <source>The person is being asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Está a perguntar-se à pessoa</translation>
    </message>
    <message>
        <source>The agent is being asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Está a perguntar-se ao agente</translation>
    </message>
    <message>
        <source>Something else</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outra coisa</translation>
    </message>
</context>
<context>
    <name>selftest</name>
    <message>
        <source>A proxy belongs into the settings, an authority into the office file.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um proxy vai nos ajustes, uma autoridade no arquivo do escritório.</translation>
    </message>
    <message>
        <source>Add it in the system, or change settings.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Adicione-a no sistema, ou mude os ajustes.</translation>
    </message>
    <message>
        <source>Ask for a new one, and for an office file with it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Peça um novo, e com ele um arquivo do escritório.</translation>
    </message>
    <message>
        <source>Ask who runs the center for a valid office file.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Peça a quem gere o centro um arquivo do escritório válido.</translation>
    </message>
    <message>
        <source>Ask who runs the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pergunte a quem gere o centro.</translation>
    </message>
    <message>
        <source>Check the network, the proxy in the settings, and whether the server runs.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Verifique a rede, o proxy dos ajustes e se o servidor funciona.</translation>
    </message>
    <message>
        <source>Close the app, try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Feche o programa, tente de novo.</translation>
    </message>
    <message>
        <source>Connect; the app goes on without meanwhile.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ligue-o; entretanto o programa segue sem ele.</translation>
    </message>
    <message>
        <source>Correct this computer&apos;s clock, or have the certificate renewed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Corrija o relógio deste computador, ou mande renovar o certificado.</translation>
    </message>
    <message>
        <source>Delete files that nobody needs.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Apague arquivos de que ninguém precisa.</translation>
    </message>
    <message>
        <source>Give its user the right to write.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Dê ao seu usuário o direito de escrever.</translation>
    </message>
    <message>
        <source>Have a supervisor at another device confirm the key.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Peça a um supervisor que confirme a chave noutro aparelho.</translation>
    </message>
    <message>
        <source>Have a supervisor look (audit verify).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Peça a um supervisor que veja (audit verify).</translation>
    </message>
    <message>
        <source>Install a key storage that the app believes (docs/threats.md names them).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Instale um chaveiro em que o programa confie (docs/threats.md os nomeia).</translation>
    </message>
    <message>
        <source>Install a newer version of the app.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Instale uma versão mais nova da aplicação.</translation>
    </message>
    <message>
        <source>Install again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Instale de novo.</translation>
    </message>
    <message>
        <source>Lock and unlock the app while the center answers.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bloqueie e desbloqueie a aplicação enquanto o centro responde.</translation>
    </message>
    <message>
        <source>Mend or delete settings.toml in the folder of the data; the app needs none.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Conserte ou apague settings.toml na pasta dos dados; o programa não precisa dele.</translation>
    </message>
    <message>
        <source>Nothing is wrong where the app starts; else unlock the key storage.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada está errado onde o programa começa; senão desbloqueie o chaveiro.</translation>
    </message>
    <message>
        <source>Plug the reader in and start its service, where there should be one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ligue o leitor e inicie o seu serviço, onde deva haver um.</translation>
    </message>
    <message>
        <source>Restore a copy, or vault rescue.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Restaure uma cópia, ou vault rescue.</translation>
    </message>
    <message>
        <source>Set date and time in the system&apos;s settings.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Acerte data e hora nos ajustes do sistema.</translation>
    </message>
    <message>
        <source>Sign in to the app once while the center answers.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entre uma vez na aplicação enquanto o centro responde.</translation>
    </message>
    <message>
        <source>Sign in, or give --agent and the PIN, to look at this too.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entre, ou dê --agent e o PIN, para ver isto também.</translation>
    </message>
    <message>
        <source>Start the app to set this device up.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inicie o programa para preparar este aparelho.</translation>
    </message>
    <message>
        <source>Take in a newer list (directory import or fetch).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Receba uma lista mais nova (directory import ou fetch).</translation>
    </message>
    <message>
        <source>Take the rights of others away (chmod 700).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Retire os direitos de outros (chmod 700).</translation>
    </message>
    <message>
        <source>Tell support this code: {code}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Diga este código ao suporte: {code}.</translation>
    </message>
    <message>
        <source>The app renews it at contact; else ask who runs the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A aplicação renova-o no contacto; senão, pergunte a quem gere o centro.</translation>
    </message>
    <message>
        <source>The office file must name the authority of this server&apos;s certificate.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O arquivo do escritório deve nomear a autoridade do certificado deste servidor.</translation>
    </message>
    <message>
        <source>Try again with the right PIN; wrong ones count.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tente de novo com o PIN certo; os errados contam.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tente de novo.</translation>
    </message>
    <message>
        <source>Unlock the system&apos;s key storage, or start its service.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Desbloqueie o chaveiro do sistema, ou inicie o seu serviço.</translation>
    </message>
    <message>
        <source>answers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>responde</translation>
    </message>
    <message>
        <source>answers; its server&apos;s certificate ends, days left: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>responde; o certificado do servidor termina, dias que restam: {days}</translation>
    </message>
    <message>
        <source>are there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>estão lá</translation>
    </message>
    <message>
        <source>can be read by other users</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>pode ser lido por outros usuários</translation>
    </message>
    <message>
        <source>can be used</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>pode ser usado</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>não pode ser escrito</translation>
    </message>
    <message>
        <source>could not be looked at: {kind}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>não pôde ser visto: {kind}</translation>
    </message>
    <message>
        <source>damaged: {names}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>danificado: {names}</translation>
    </message>
    <message>
        <source>does not answer the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>não responde ao centro</translation>
    </message>
    <message>
        <source>refuses the center&apos;s keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>recusa as chaves do centro</translation>
    </message>
    <message>
        <source>Tell who runs the center: its key, licence or policy there is over.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Avise quem dirige o centro: a chave, licença ou política dele lá terminou.</translation>
    </message>
    <message>
        <source>Tell who runs the center: when it is over, no laptop connects.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Avise quem dirige o centro: quando terminar, nenhum portátil se liga.</translation>
    </message>
    <message>
        <source>failed: {code}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>falhou: {code}</translation>
    </message>
    <message>
        <source>has no certificate</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>não tem certificado</translation>
    </message>
    <message>
        <source>has stopped this device</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>parou este aparelho</translation>
    </message>
    <message>
        <source>ignored: {names}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ignorado: {names}</translation>
    </message>
    <message>
        <source>is believed; agrees with the servers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>é de confiança; combina com os servidores</translation>
    </message>
    <message>
        <source>is believed; no server told its time</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>é de confiança; nenhum servidor disse a sua hora</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>está danificado</translation>
    </message>
    <message>
        <source>is made at set-up</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>cria-se ao preparar</translation>
    </message>
    <message>
        <source>is not set up</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>não está preparado</translation>
    </message>
    <message>
        <source>is not there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>não está lá</translation>
    </message>
    <message>
        <source>is not whole: {fault}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>não está inteiro: {fault}</translation>
    </message>
    <message>
        <source>is open in the app</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>está aberto no programa</translation>
    </message>
    <message>
        <source>is there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>está lá</translation>
    </message>
    <message>
        <source>is there, and who may open it is authentic; it was not opened</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>está lá, e quem pode abri-lo é autêntico; não foi aberto</translation>
    </message>
    <message>
        <source>is whole</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>está inteiro</translation>
    </message>
    <message>
        <source>is writable, and for its user only</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>pode ser escrito, e só pelo seu usuário</translation>
    </message>
    <message>
        <source>may ask for the key storage&apos;s password: left alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>poderia pedir a senha do chaveiro: deixado</translation>
    </message>
    <message>
        <source>needs the open vault</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>precisa do cofre aberto</translation>
    </message>
    <message>
        <source>no answer within {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>sem resposta em {seconds} s</translation>
    </message>
    <message>
        <source>none that is believed was found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>não se encontrou nenhum de confiança</translation>
    </message>
    <message>
        <source>none that the app would ignore</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>nenhuma que o programa ignoraria</translation>
    </message>
    <message>
        <source>number {newest} is there, number {serial} is in use</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>existe o número {newest}, está em uso o número {serial}</translation>
    </message>
    <message>
        <source>number {serial} is in use</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>está em uso o número {serial}</translation>
    </message>
    <message>
        <source>opens, and every page is intact</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>abre, e cada página está intacta</translation>
    </message>
    <message>
        <source>refuses what is sent: its clock differs by {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>recusa o que é enviado: o seu relógio difere em {seconds} s</translation>
    </message>
    <message>
        <source>seems wrong ({doubt})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>parece errado ({doubt})</translation>
    </message>
    <message>
        <source>the center does not know this key yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>o centro ainda não conhece esta chave</translation>
    </message>
    <message>
        <source>the center has ended this key</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>o centro pôs fim a esta chave</translation>
    </message>
    <message>
        <source>the center has not asked it lately</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>o centro não lhe perguntou ultimamente</translation>
    </message>
    <message>
        <source>the center uses none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>o centro não usa nenhum</translation>
    </message>
    <message>
        <source>the center was not asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>não se perguntou ao centro</translation>
    </message>
    <message>
        <source>the certificate ends, days left: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>o certificado termina, dias restantes: {days}</translation>
    </message>
    <message>
        <source>the certificate is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>o certificado expirou</translation>
    </message>
    <message>
        <source>the office file names none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>o arquivo do escritório não nomeia nenhum</translation>
    </message>
    <message>
        <source>the one of the settings is not there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>a dos ajustes não está lá</translation>
    </message>
    <message>
        <source>the system says it is connected</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>o sistema diz que está ligado</translation>
    </message>
    <message>
        <source>the system says there is none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>o sistema diz que não há</translation>
    </message>
    <message>
        <source>there is none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>não há</translation>
    </message>
    <message>
        <source>this center does not tell</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>este centro não o diz</translation>
    </message>
    <message>
        <source>this key waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>esta chave espera por uma segunda pessoa</translation>
    </message>
    <message>
        <source>this office uses none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>este escritório não usa nenhum</translation>
    </message>
    <message>
        <source>this system does not tell</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>este sistema não diz</translation>
    </message>
    <message>
        <source>version {version}, days old: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>versão {version}, idade em dias: {days}</translation>
    </message>
    <message>
        <source>found: {count}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>encontrados: {count}</translation>
    </message>
    <message>
        <source>{name} ends first, days left: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} vence primeiro, dias restantes: {days}</translation>
    </message>
    <message>
        <source>{mb} MB are free</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{mb} MB livres</translation>
    </message>
    <message>
        <source>Start the app and join the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inicie o programa e entre no centro.</translation>
    </message>
    <message>
        <source>There is no center at this address: ask who runs it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não há nenhum centro neste endereço: pergunte a quem o gere.</translation>
    </message>
    <message>
        <source>answers and knows this device; its clock differs by {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>responde e conhece este aparelho; o seu relógio difere em {seconds} s</translation>
    </message>
    <message>
        <source>answers the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>responde ao centro</translation>
    </message>
    <message>
        <source>answers; its clock differs by {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>responde; o seu relógio difere em {seconds} s</translation>
    </message>
    <message>
        <source>{name} is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} venceu</translation>
    </message>
    <message>
        <source>good</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>bom</translation>
    </message>
    <message>
        <source>wants attention</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>pede atenção</translation>
    </message>
    <message>
        <source>bad</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>mau</translation>
    </message>
    <message>
        <source>not tried</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>não testado</translation>
    </message>
    <message>
        <source>Clock</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Relógio</translation>
    </message>
    <message>
        <source>Key storage</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Chaveiro</translation>
    </message>
    <message>
        <source>Folder of the data</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pasta dos dados</translation>
    </message>
    <message>
        <source>Vault</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Cofre</translation>
    </message>
    <message>
        <source>Journal</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Diário</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Espaço no disco</translation>
    </message>
    <message>
        <source>Network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rede</translation>
    </message>
    <message>
        <source>Center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Centro</translation>
    </message>
    <message>
        <source>This device</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este aparelho</translation>
    </message>
    <message>
        <source>Your key</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A sua chave</translation>
    </message>
    <message>
        <source>Office file</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Arquivo do escritório</translation>
    </message>
    <message>
        <source>Registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Registro</translation>
    </message>
    <message>
        <source>ID service</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Serviço de identidade</translation>
    </message>
    <message>
        <source>Fingerprint and other readers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leitores de impressão digital e outros</translation>
    </message>
    <message>
        <source>Printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Impressora</translation>
    </message>
    <message>
        <source>List of banks</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Lista de bancos</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Variables of the system</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Variáveis do sistema</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fontes</translation>
    </message>
    <message>
        <source>Settings of this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ajustes deste computador</translation>
    </message>
</context>
<context>
    <name>signals</name>
    <message>
        <source>One account for several people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma conta para várias pessoas</translation>
    </message>
    <message>
        <source>One person changed often</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma pessoa mudou muitas vezes</translation>
    </message>
    <message>
        <source>Many by a code alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Muitos só com código</translation>
    </message>
    <message>
        <source>Many without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Muitos sem rede</translation>
    </message>
    <message>
        <source>Many sent back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Muitos devolvidos</translation>
    </message>
    <message>
        <source>Many signals of the laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Muitos sinais do portátil</translation>
    </message>
    <message>
        <source>Many consents that nobody can have read aloud</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Muitos consentimentos que ninguém pode ter lido em voz alta</translation>
    </message>
    <message>
        <source>Many outside of the hours of work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Muitas fora do horário de trabalho</translation>
    </message>
    <message>
        <source>Codes tried, then proven in another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Códigos tentados, depois provado de outra forma</translation>
    </message>
    <message>
        <source>Many whose identity could not be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Muitas sem se poder verificar a identidade</translation>
    </message>
    <message>
        <source>For an account of somebody who works here</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Para uma conta de alguém que trabalha aqui</translation>
    </message>
    <message>
        <source>The clock of this laptop was set back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O relógio deste portátil foi atrasado</translation>
    </message>
    <message>
        <source>Many wrong PINs at this laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Muitos PIN errados neste portátil</translation>
    </message>
</context>
<context>
    <name>slip</name>
    <message>
        <source>{day} {month} {year}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{day} de {month} de {year}</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Confirmação</translation>
    </message>
    <message>
        <source>Receipt of your request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Recibo do seu pedido</translation>
    </message>
    <message>
        <source>COPY</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>CÓPIA</translation>
    </message>
    <message>
        <source>Slip number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Número do recibo</translation>
    </message>
    <message>
        <source>Date</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Data</translation>
    </message>
    <message>
        <source>Office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Escritório</translation>
    </message>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Helped by</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ajuda de</translation>
    </message>
    <message>
        <source>None: payments to an account end</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nenhuma: acabam os pagamentos para uma conta</translation>
    </message>
    <message>
        <source>Account until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Conta até agora</translation>
    </message>
    <message>
        <source>New account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Conta nova</translation>
    </message>
    <message>
        <source>As of {date}, {time}:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Situação em {date}, {time}:</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O que vem a seguir</translation>
    </message>
    <message>
        <source>Come to {office} on {date}. Keep this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Venha a {office} em {date}. Guarde este recibo.</translation>
    </message>
    <message>
        <source>Please come to {office} with this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Por favor, venha a {office} com este recibo.</translation>
    </message>
    <message>
        <source>If you have heard nothing by {date}, ask at {office} with this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Se não souber de nada até {date}, pergunte em {office} com este recibo.</translation>
    </message>
    <message>
        <source>Ask at {office} with this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pergunte em {office} com este recibo.</translation>
    </message>
    <message>
        <source>the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>o escritório</translation>
    </message>
    <message>
        <source>Come to {office} by {date}, or wait for the agent&apos;s visit. Keep this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Venha a {office} até {date}, ou espere a visita do agente. Guarde este recibo.</translation>
    </message>
    <message>
        <source>This service is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este serviço é gratuito.</translation>
    </message>
    <message>
        <source>Questions and complaints</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Perguntas e queixas</translation>
    </message>
    <message>
        <source>Agent {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Agente {number}</translation>
    </message>
    <message>
        <source>Your identity must still be checked. Nothing was changed yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A sua identidade ainda deve ser verificada. Nada mudou ainda.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada mudou.</translation>
    </message>
    <message>
        <source>A second person looks at your request. Nothing was changed yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma segunda pessoa analisa o seu pedido. Nada mudou ainda.</translation>
    </message>
    <message>
        <source>Something must be corrected. Nothing was changed yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Algo deve ser corrigido. Nada mudou ainda.</translation>
    </message>
    <message>
        <source>Sent. We are checking that the registry has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enviado. Estamos a verificar se o registro o tem.</translation>
    </message>
    <message>
        <source>Saved. Not yet at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardado. Ainda não no registro.</translation>
    </message>
    <message>
        <source>At the registry. Read back: equal.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>No registro. Relido: igual.</translation>
    </message>
    <message>
        <source>The registry holds another account. A supervisor decides.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O registro tem outra conta. Um supervisor decide.</translation>
    </message>
</context>
<context>
    <name>slip-page</name>
    <message>
        <source>The slip was printed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O recibo foi impresso.</translation>
    </message>
    <message>
        <source>A copy of the slip was printed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma cópia do recibo foi impressa.</translation>
    </message>
    <message>
        <source>No printer here. Print later with Ctrl+P.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não há impressora aqui. Imprima mais tarde com Ctrl+P.</translation>
    </message>
    <message>
        <source>The slip is being printed…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O recibo está sendo impresso…</translation>
    </message>
    <message>
        <source>Sent to the printer: did the slip come out?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enviado para a impressora: o recibo saiu?</translation>
    </message>
    <message>
        <source>A copy was sent to the printer: did it come out?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma cópia foi enviada para a impressora: ela saiu?</translation>
    </message>
    <message>
        <source>This computer has no letters for {words}: they are printed in Latin letters.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este computador não tem letras para {words}: são impressas em letras latinas.</translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message>
        <source>The bank paid it in.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O banco depositou.</translation>
    </message>
    <message>
        <source>The bank says this account is closed. Change it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O banco diz que esta conta está fechada. Mude-a.</translation>
    </message>
    <message>
        <source>The bank says this account is blocked. The person asks the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O banco diz que esta conta está bloqueada. A pessoa pergunta ao banco.</translation>
    </message>
    <message>
        <source>The bank does not know this number. Change it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O banco não conhece este número. Mude-o.</translation>
    </message>
    <message>
        <source>The bank has another name for this account. The person asks the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O banco tem outro nome para esta conta. A pessoa pergunta ao banco.</translation>
    </message>
    <message>
        <source>The bank sent a payment back. The person asks the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O banco devolveu um pagamento. A pessoa pergunta ao banco.</translation>
    </message>
    <message>
        <source>The account that ends in {digits} was kept until {date}. Payments have stopped. Put it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A conta que termina em {digits} foi mantida até {date}. Os pagamentos pararam. Insira-a de novo.</translation>
    </message>
    <message>
        <source>An account was kept until {date}. Payments have stopped. Put it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uma conta foi mantida até {date}. Os pagamentos pararam. Insira-a de novo.</translation>
    </message>
    <message>
        <source>This account is kept until {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esta conta é mantida até {date}.</translation>
    </message>
    <message>
        <source>Another account takes its place on {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outra conta toma o seu lugar em {date}.</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>The person&apos;s name is not known</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O nome da pessoa não é conhecido</translation>
    </message>
    <message>
        <source>Draft</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rascunho</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>À espera</translation>
    </message>
    <message>
        <source>Sent, checking</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enviado, verificando</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>No registro</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Precisa de você</translation>
    </message>
    <message>
        <source>Ended</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ainda não guardado</translation>
    </message>
    <message>
        <source>Draft: not saved yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rascunho: ainda não guardado.</translation>
    </message>
    <message>
        <source>Saved on this computer, encrypted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardado neste computador, cifrado</translation>
    </message>
    <message>
        <source>Identity to be checked. Not yet at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Identidade a verificar. Ainda não no registro.</translation>
    </message>
    <message>
        <source>The person must come back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A pessoa deve voltar</translation>
    </message>
    <message>
        <source>The person must come back for the identity check.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A pessoa deve voltar para verificar a identidade.</translation>
    </message>
    <message>
        <source>Saved. A second person looks at it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardado. Uma segunda pessoa analisa</translation>
    </message>
    <message>
        <source>With the supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Com o supervisor.</translation>
    </message>
    <message>
        <source>This one needs you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Este precisa de você</translation>
    </message>
    <message>
        <source>Sent back: correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Devolvido: corrija e guarde de novo.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada mudou</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada mudou.</translation>
    </message>
    <message>
        <source>Sent. We are checking</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enviado. Estamos verificando</translation>
    </message>
    <message>
        <source>We are checking that the registry has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Verificamos se o registro o tem.</translation>
    </message>
    <message>
        <source>Saved. Not yet at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardado. Ainda não no registro</translation>
    </message>
    <message>
        <source>Waits to be sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Espera o envio.</translation>
    </message>
    <message>
        <source>Read back from the registry: equal.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Relido do registro: igual.</translation>
    </message>
    <message>
        <source>A supervisor decides</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um supervisor decide</translation>
    </message>
    <message>
        <source>In the meantime another account was put in. A supervisor decides.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entretanto foi posta outra conta. Um supervisor decide.</translation>
    </message>
    <message>
        <source>The person comes back on {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A pessoa volta em {date}.</translation>
    </message>
    <message>
        <source>Identity to be checked by {date}. Not yet at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Identidade a verificar até {date}. Ainda não no registro.</translation>
    </message>
    <message>
        <source>Waits to be sent, next try {time}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Espera o envio, próxima tentativa {time}.</translation>
    </message>
    <message>
        <source>With the supervisor, who looks up the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Com o supervisor, que procura o banco.</translation>
    </message>
    <message>
        <source>The registry has it. It holds from {date}; until then nothing changes.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O registro o tem. Vale a partir de {date}; até lá nada muda.</translation>
    </message>
    <message>
        <source>In the meantime another account was put in. Two people at the center decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Entretanto foi posta outra conta. Duas pessoas no centro decidem.</translation>
    </message>
    <message>
        <source>Read back from the registry on {date}: equal.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Relido do registro em {date}: igual.</translation>
    </message>
    <message>
        <source>The office put it on hold until {date}: {reason} ({who})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O escritório pôs em pausa até {date}: {reason} ({who})</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Devolvido</translation>
    </message>
    <message>
        <source>Refused</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Recusado</translation>
    </message>
    <message>
        <source>Another account is registered</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outra conta está registada</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Com o supervisor</translation>
    </message>
    <message>
        <source>no slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>sem recibo</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>the person keeps the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>a pessoa mantém a conta</translation>
    </message>
    <message>
        <source>the person does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>a pessoa não concorda</translation>
    </message>
    <message>
        <source>the person left</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>a pessoa foi embora</translation>
    </message>
    <message>
        <source>the person comes another day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>a pessoa vem outro dia</translation>
    </message>
    <message>
        <source>a paper is missing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>falta um papel</translation>
    </message>
    <message>
        <source>identity cannot be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>a identidade não pode ser verificada</translation>
    </message>
    <message>
        <source>it was begun by mistake</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>foi começada por engano</translation>
    </message>
    <message>
        <source>another reason</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>outro motivo</translation>
    </message>
    <message>
        <source>nobody went on with the draft for 7 days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ninguém seguiu com o rascunho durante 7 dias</translation>
    </message>
    <message>
        <source>Visit begun</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Visita começada</translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Identidade confirmada</translation>
    </message>
    <message>
        <source>Capture kept, sealed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Captura guardada, selada</translation>
    </message>
    <message>
        <source>Name and photo were another person&apos;s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O nome e a foto eram de outra pessoa</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rascunho mantido</translation>
    </message>
    <message>
        <source>Send now was pressed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>“Enviar agora” foi pressionado</translation>
    </message>
    <message>
        <source>Nothing new yet: asked again later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nada de novo ainda: perguntado de novo depois</translation>
    </message>
    <message>
        <source>The center has decided</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O centro decidiu</translation>
    </message>
    <message>
        <source>Captured under a wrong clock: the time to finish begins now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Capturado com o relógio errado: o prazo para terminar começa agora</translation>
    </message>
    <message>
        <source>Brought by a file</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Trazido por um arquivo</translation>
    </message>
    <message>
        <source>Bank and branch chosen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Banco e agência escolhidos</translation>
    </message>
    <message>
        <source>Another agent goes on with it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Outro agente segue com ela</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rascunho descartado</translation>
    </message>
    <message>
        <source>Account number removed from this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Número da conta apagado deste computador</translation>
    </message>
    <message>
        <source>Slip printed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Recibo impresso</translation>
    </message>
    <message>
        <source>The slip did not come out of the printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O recibo não saiu da impressora</translation>
    </message>
    <message>
        <source>An app may know the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um aplicativo pode conhecer a conta</translation>
    </message>
    <message>
        <source>An app may no longer know the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Um aplicativo já não pode conhecer a conta</translation>
    </message>
    <message>
        <source>Receipt about an app printed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Recibo sobre um aplicativo impresso</translation>
    </message>
    <message>
        <source>Day to come back noted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Dia da volta anotado</translation>
    </message>
    <message>
        <source>Photo of the passbook attached</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Foto da caderneta anexada</translation>
    </message>
    <message>
        <source>Photo of the passbook removed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Foto da caderneta removida</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Guardado neste computador</translation>
    </message>
    <message>
        <source>Time for the identity check is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O prazo para verificar a identidade passou</translation>
    </message>
    <message>
        <source>Approved</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Aprovado</translation>
    </message>
    <message>
        <source>Sent back by the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Devolvido pelo supervisor</translation>
    </message>
    <message>
        <source>Sending</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>At the registry: read back, equal</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>No registro: relido, igual</translation>
    </message>
    <message>
        <source>No answer: we check</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sem resposta: verificamos</translation>
    </message>
    <message>
        <source>Not carried out: tried again later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Não realizado: tentado de novo depois</translation>
    </message>
    <message>
        <source>Refused by the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Recusado pelo registro</translation>
    </message>
    <message>
        <source>Another account is there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Há outra conta</translation>
    </message>
    <message>
        <source>At the center: waits for a person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>No centro: espera uma pessoa</translation>
    </message>
    <message>
        <source>Not there yet: sent again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ainda não está lá: enviado de novo</translation>
    </message>
    <message>
        <source>Ended: nothing was changed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Terminado: nada mudou</translation>
    </message>
    <message>
        <source>Opened to correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Aberto para corrigir</translation>
    </message>
    <message>
        <source>Signed for the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Assinado para o centro</translation>
    </message>
    <message>
        <source>The center does not take the proof of identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>O centro não aceita a prova de identidade</translation>
    </message>
    <message>
        <source>Supervisor: send ours</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Supervisor: enviar a nossa</translation>
    </message>
    <message>
        <source>Supervisor: keep theirs</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Supervisor: manter a outra</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>espera uma segunda pessoa</translation>
    </message>
    <message>
        <source>identity still to be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>identidade ainda a verificar</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>espera o envio</translation>
    </message>
    <message>
        <source>Slip printed again, as a copy</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Recibo impresso de novo, como cópia</translation>
    </message>
</context>
</TS>
