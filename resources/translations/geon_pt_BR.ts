<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
<context>
    <name>Actions</name>
    <message>
        <source>Settings …</source>
        <translation>Configurações…</translation>
    </message>
    <message>
        <source>Prices …</source>
        <translation>Preços…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>Próxima chamada</translation>
    </message>
    <message>
        <source>Previous call</source>
        <translation>Chamada anterior</translation>
    </message>
    <message>
        <source>Go to the line</source>
        <translation>Ir para o campo de mensagem</translation>
    </message>
    <message>
        <source>Leave the call (it goes on)</source>
        <translation>Sair da chamada (ela continua)</translation>
    </message>
    <message>
        <source>Guide the AI</source>
        <translation>Orientar a IA</translation>
    </message>
    <message>
        <source>Say a line</source>
        <translation>Dizer uma frase</translation>
    </message>
    <message>
        <source>Stop speaking</source>
        <translation>Calar a IA</translation>
    </message>
    <message>
        <source>Edit the instructions</source>
        <translation>Editar as instruções</translation>
    </message>
    <message>
        <source>Apply the instructions</source>
        <translation>Aplicar as instruções</translation>
    </message>
    <message>
        <source>Find in the call</source>
        <translation>Localizar na chamada</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Desligar</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Próximo painel</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Tela cheia</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Restaurar o layout</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>&amp;Chamada</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Exibir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;juda</translation>
    </message>
    <message>
        <source>The calls are not shown</source>
        <translation>As chamadas não estão à vista</translation>
    </message>
    <message>
        <source>There are no calls</source>
        <translation>Não há chamadas</translation>
    </message>
    <message>
        <source>No call is open</source>
        <translation>Nenhuma chamada aberta</translation>
    </message>
    <message>
        <source>No live call is open</source>
        <translation>Nenhuma chamada em curso aberta</translation>
    </message>
    <message>
        <source>Only one transcript is shown</source>
        <translation>Só há uma transcrição à vista</translation>
    </message>
    <message>
        <source>All calls are shown</source>
        <translation>Todas as chamadas estão à vista</translation>
    </message>
    <message>
        <source>The open call has no marks</source>
        <translation>A chamada aberta não tem marcas</translation>
    </message>
    <message>
        <source>No call has an outcome due</source>
        <translation>Nenhuma chamada com resultado pendente</translation>
    </message>
    <message>
        <source>No call needs you</source>
        <translation>Nenhuma chamada precisa de você</translation>
    </message>
    <message>
        <source>The open call does not need you</source>
        <translation>A chamada aberta não precisa de você</translation>
    </message>
    <message>
        <source>Pause AI</source>
        <translation>Pausar a IA</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Devolver à IA</translation>
    </message>
    <message>
        <source>No call that goes on is open</source>
        <translation>Nenhuma chamada em andamento aberta</translation>
    </message>
    <message>
        <source>The open call does not wait for a decision</source>
        <translation>A chamada aberta não aguarda decisão</translation>
    </message>
    <message>
        <source>Connection …</source>
        <translation>Conexão…</translation>
    </message>
    <message>
        <source>Change keys …</source>
        <translation>Alterar teclas…</translation>
    </message>
    <message>
        <source>Intake: how calls come in …</source>
        <translation>Entrada: como as chamadas chegam…</translation>
    </message>
    <message>
        <source>Next call that needs you</source>
        <translation>Próxima que precisa de você</translation>
    </message>
    <message>
        <source>Accept the call</source>
        <translation>Aceitar a chamada</translation>
    </message>
    <message>
        <source>Decline the call</source>
        <translation>Recusar a chamada</translation>
    </message>
    <message>
        <source>Transfer …</source>
        <translation>Transferir…</translation>
    </message>
    <message>
        <source>What needs you is handled</source>
        <translation>O que precisa de você foi resolvido</translation>
    </message>
    <message>
        <source>Snooze what needs you for 5 minutes</source>
        <translation>Adiar por 5 minutos o que precisa de você</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>Marcar este momento</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Próxima marca</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Marca anterior</translation>
    </message>
    <message>
        <source>Set the outcome</source>
        <translation>Definir o resultado</translation>
    </message>
    <message>
        <source>Next call with an outcome due</source>
        <translation>Próxima com resultado pendente</translation>
    </message>
    <message>
        <source>Edit the list of outcomes …</source>
        <translation>Editar a lista de resultados…</translation>
    </message>
    <message>
        <source>Act on many calls …</source>
        <translation>Agir em várias chamadas…</translation>
    </message>
    <message>
        <source>Show masked words (while held)</source>
        <translation>Mostrar às claras (segurando a tecla)</translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation>Abrir em janela própria</translation>
    </message>
    <message>
        <source>All commands …</source>
        <translation>Todos os comandos…</translation>
    </message>
    <message>
        <source>Filter the calls</source>
        <translation>Filtrar as chamadas</translation>
    </message>
    <message>
        <source>Show all calls</source>
        <translation>Mostrar todas as chamadas</translation>
    </message>
    <message>
        <source>Two transcripts side by side</source>
        <translation>Duas transcrições lado a lado</translation>
    </message>
    <message>
        <source>The other transcript</source>
        <translation>A outra transcrição</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Painel de parede</translation>
    </message>
    <message>
        <source>Announce the open call</source>
        <translation>Anunciar a chamada aberta</translation>
    </message>
    <message>
        <source>Mute sounds for 15 minutes</source>
        <translation>Silenciar os sons por 15 minutos</translation>
    </message>
    <message>
        <source>Hand back (%1). The AI answers again; it can be paused again at any time</source>
        <translation>Devolver à IA (%1). A IA volta a responder; dá para pausá-la de novo a qualquer momento</translation>
    </message>
    <message>
        <source>Pause AI (%1). It neither answers nor starts; undo it with Hand back</source>
        <translation>Pausar a IA (%1). Ela não responde nem toma a palavra; desfaça com Devolver à IA</translation>
    </message>
    <message>
        <source>Calls that were</source>
        <translation>Chamadas passadas</translation>
    </message>
    <message>
        <source>Search the history …</source>
        <translation>Buscar no histórico…</translation>
    </message>
    <message>
        <source>Import a recording …</source>
        <translation>Importar uma gravação…</translation>
    </message>
    <message>
        <source>Erase the calls of a number …</source>
        <translation>Apagar as chamadas de um número…</translation>
    </message>
    <message>
        <source>Webhooks that were sent …</source>
        <translation>Webhooks enviados…</translation>
    </message>
    <message>
        <source>Where webhooks go …</source>
        <translation>Destinos dos webhooks…</translation>
    </message>
    <message>
        <source>Audit log …</source>
        <translation>Registro de auditoria…</translation>
    </message>
    <message>
        <source>What is kept, backups …</source>
        <translation>O que é guardado, cópias de segurança…</translation>
    </message>
    <message>
        <source>Hi&amp;story</source>
        <translation>Hi&amp;stórico</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>No calls can come in</source>
        <translation>Nenhuma chamada consegue entrar</translation>
    </message>
    <message>
        <source>Webhook refused</source>
        <translation>Webhook recusado</translation>
    </message>
    <message>
        <source>The provider has trouble</source>
        <translation>O provedor está com problemas</translation>
    </message>
    <message>
        <source>%1, agent %2</source>
        <translation>%1, agente %2</translation>
    </message>
    <message>
        <source>The console says what to do.</source>
        <translation>O console mostra o que fazer.</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>Também: %1</translation>
    </message>
    <message>
        <source>%1: not confirmed</source>
        <translation>%1: sem confirmação</translation>
    </message>
    <message>
        <source>Intake: open</source>
        <translation>Entrada: aberta</translation>
    </message>
    <message>
        <source>Intake: screens calls</source>
        <translation>Entrada: em triagem</translation>
    </message>
    <message>
        <source>Intake: on hold</source>
        <translation>Entrada: suspensa</translation>
    </message>
    <message>
        <source>Intake: drains</source>
        <translation>Entrada: esvaziando</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) need you</source>
        <translation>
            <numerusform>%n chamada precisa de você</numerusform>
            <numerusform>%n chamadas precisam de você</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Announcements</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>AuditKinds</name>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Dizer</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Orientar</translation>
    </message>
    <message>
        <source>Stop speaking</source>
        <translation>Calar a IA</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Desligar</translation>
    </message>
    <message>
        <source>Instructions changed</source>
        <translation>Instruções alteradas</translation>
    </message>
    <message>
        <source>Call accepted</source>
        <translation>Chamada aceita</translation>
    </message>
    <message>
        <source>Call rejected</source>
        <translation>Chamada recusada</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferência</translation>
    </message>
    <message>
        <source>Transfer withdrawn</source>
        <translation>Transferência cancelada</translation>
    </message>
    <message>
        <source>AI paused</source>
        <translation>IA pausada</translation>
    </message>
    <message>
        <source>Handed back to the AI</source>
        <translation>Devolvida à IA</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Outcome set</source>
        <translation>Resultado definido</translation>
    </message>
    <message>
        <source>Needs you: snoozed</source>
        <translation>Precisa de você: adiado</translation>
    </message>
    <message>
        <source>Needs you: handled</source>
        <translation>Precisa de você: resolvido</translation>
    </message>
    <message>
        <source>Shown in clear</source>
        <translation>Mostrado às claras</translation>
    </message>
    <message>
        <source>Intake changed</source>
        <translation>Entrada alterada</translation>
    </message>
    <message>
        <source>Outcomes edited</source>
        <translation>Resultados editados</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Configuração alterada</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportação</translation>
    </message>
    <message>
        <source>Export in clear</source>
        <translation>Exportação às claras</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importação</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Apagamento</translation>
    </message>
    <message>
        <source>Removed by age</source>
        <translation>Removido por prazo</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Cópia de segurança</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Verificação</translation>
    </message>
    <message>
        <source>Webhook sent again</source>
        <translation>Webhook reenviado</translation>
    </message>
    <message>
        <source>Program started</source>
        <translation>Programa iniciado</translation>
    </message>
    <message>
        <source>Program ended</source>
        <translation>Programa encerrado</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Actions on calls</source>
        <translation>Ações em chamadas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportações</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importações</translation>
    </message>
    <message>
        <source>Erasures</source>
        <translation>Apagamentos</translation>
    </message>
</context>
<context>
    <name>CallFilter</name>
    <message>
        <source>Ringing</source>
        <translation>Tocando</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Em curso</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>IA pausada</translation>
    </message>
    <message>
        <source>Transferring</source>
        <translation>Transferindo</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Encerradas</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Precisa de você</translation>
    </message>
    <message>
        <source>Action not confirmed</source>
        <translation>Ação sem confirmação</translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message>
        <source>Ringing</source>
        <translation>Tocando</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Em curso</translation>
    </message>
    <message>
        <source>Ended today</source>
        <translation>Encerradas hoje</translation>
    </message>
    <message>
        <source>%1, %2, agent %3</source>
        <translation>%1, %2, agente %3</translation>
    </message>
    <message>
        <source>Simulated call: %1</source>
        <translation>Chamada simulada: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1. %2 said: %3</source>
        <translation>%1. %2 disse: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Dialled</source>
        <translation>Número discado</translation>
    </message>
    <message>
        <source>unknown line</source>
        <translation>número desconhecido</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, versão %2</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Rang at</source>
        <translation>Tocou às</translation>
    </message>
    <message>
        <source>Delay the caller heard</source>
        <translation>Atraso percebido pelo cliente</translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation>Custo até agora</translation>
    </message>
    <message numerus="yes">
        <source>%n trouble(s) on this call</source>
        <translation>
            <numerusform>%n problema nesta chamada</numerusform>
            <numerusform>%n problemas nesta chamada</numerusform>
        </translation>
    </message>
    <message>
        <source>Simulated: nobody is on the phone</source>
        <translation>Simulada: não há ninguém na linha</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Precisa de você</translation>
    </message>
    <message>
        <source>Needs you: %1. %2</source>
        <translation>Precisa de você: %1. %2</translation>
    </message>
    <message>
        <source>%1. Outcome due</source>
        <translation>%1. Resultado pendente</translation>
    </message>
    <message>
        <source>%1. Outcome: %2</source>
        <translation>%1. Resultado: %2</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>due</source>
        <translation>pendente</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Needs you since %1</source>
        <translation>Precisa de você desde %1</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>Adiada até</translation>
    </message>
</context>
<context>
    <name>CallMenu</name>
    <message>
        <source>What can be done with the call of %1</source>
        <translation>O que fazer com a chamada de %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>Abrir ao lado</translation>
    </message>
    <message>
        <source>Find in the history: calls of this number</source>
        <translation>Buscar no histórico: chamadas deste número</translation>
    </message>
</context>
<context>
    <name>ConfigText</name>
    <message>
        <source>There is a line break or another control character in it.</source>
        <translation>O valor contém uma quebra de linha ou outro caractere de controle.</translation>
    </message>
    <message>
        <source>Write it on one line, such as %1.</source>
        <translation>Escreva em uma única linha, por exemplo %1.</translation>
    </message>
    <message>
        <source>There is a blank or a line break in it.</source>
        <translation>O valor contém um espaço ou uma quebra de linha.</translation>
    </message>
    <message>
        <source>Copy the key alone, without what stands around it.</source>
        <translation>Copie apenas a chave, sem o que está em volta.</translation>
    </message>
    <message>
        <source>There are characters in it that no key has.</source>
        <translation>O valor contém caracteres que nenhuma chave tem.</translation>
    </message>
    <message>
        <source>Copy the key itself, not the dots that are shown for it.</source>
        <translation>Copie a própria chave, não os pontos exibidos no lugar dela.</translation>
    </message>
    <message>
        <source>It does not begin with whsec_, so its text is taken as the key.</source>
        <translation>O valor não começa com whsec_, por isso o texto inteiro é usado como chave.</translation>
    </message>
    <message>
        <source>The service shows secrets that begin with whsec_; copy it whole if yours does.</source>
        <translation>O serviço exibe segredos que começam com whsec_; se o seu for assim, copie-o por inteiro.</translation>
    </message>
    <message>
        <source>It begins with whsec_, but what follows is not a signing secret.</source>
        <translation>O valor começa com whsec_, mas o restante não é um segredo de assinatura.</translation>
    </message>
    <message>
        <source>Copy it whole, with the = at its end; make a new webhook if it is lost.</source>
        <translation>Copie-o por inteiro, com o = do final; se ele se perdeu, crie um novo webhook.</translation>
    </message>
    <message>
        <source>There is a user name or a password in this address.</source>
        <translation>Este endereço contém um nome de usuário ou uma senha.</translation>
    </message>
    <message>
        <source>Write the address without it, such as %1.</source>
        <translation>Escreva o endereço sem isso, por exemplo %1.</translation>
    </message>
    <message>
        <source>There is a ? or a # in this address, as in one that was copied with its api-version.</source>
        <translation>Este endereço contém ? ou #, como quando é copiado junto com o api-version.</translation>
    </message>
    <message>
        <source>Write only its beginning, such as %1.</source>
        <translation>Escreva só o começo, por exemplo %1.</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Isto não é um endereço.</translation>
    </message>
    <message>
        <source>Write the whole address, such as %1.</source>
        <translation>Escreva o endereço completo, por exemplo %1.</translation>
    </message>
    <message>
        <source>It does not begin with https://; plain http is taken only for this machine itself.</source>
        <translation>O endereço não começa com https://; http simples só é aceito para esta própria máquina.</translation>
    </message>
    <message>
        <source>It does not begin with https://.</source>
        <translation>O endereço não começa com https://.</translation>
    </message>
    <message>
        <source>Write %1.</source>
        <translation>Escreva %1.</translation>
    </message>
    <message>
        <source>It is not proj_ and 32 hexadecimal digits.</source>
        <translation>O valor não tem o formato proj_ seguido de 32 dígitos hexadecimais.</translation>
    </message>
    <message>
        <source>Write proj_ and the internalId of the resource&apos;s JSON view, such as %1.</source>
        <translation>Escreva proj_ seguido do internalId que aparece na exibição JSON do recurso, por exemplo %1.</translation>
    </message>
    <message>
        <source>This is not a port.</source>
        <translation>Isto não é uma porta.</translation>
    </message>
    <message>
        <source>Write a whole number from 1 to 65535, such as %1.</source>
        <translation>Escreva um número inteiro de 1 a 65535, por exemplo %1.</translation>
    </message>
    <message>
        <source>This is not an IP address.</source>
        <translation>Isto não é um endereço IP.</translation>
    </message>
    <message>
        <source>Write an address of this machine, such as %1, or 0.0.0.0 for all of them.</source>
        <translation>Escreva um endereço desta máquina, por exemplo %1, ou 0.0.0.0 para todos.</translation>
    </message>
    <message>
        <source>This is neither on nor off.</source>
        <translation>O valor não é on nem off.</translation>
    </message>
    <message>
        <source>Write %1=on or %1=off.</source>
        <translation>Escreva %1=on ou %1=off.</translation>
    </message>
    <message>
        <source>This is none of its values.</source>
        <translation>Este valor não é aceito aqui.</translation>
    </message>
    <message>
        <source>Write one of: %1.</source>
        <translation>Escreva um destes: %1.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Este arquivo não existe.</translation>
    </message>
    <message>
        <source>Write the path of a PEM file, such as %1.</source>
        <translation>Escreva o caminho de um arquivo PEM, por exemplo %1.</translation>
    </message>
    <message>
        <source>This file cannot be read: %1.</source>
        <translation>Não é possível ler este arquivo: %1.</translation>
    </message>
    <message>
        <source>Give your user the right to read it.</source>
        <translation>Dê ao seu usuário permissão de leitura.</translation>
    </message>
    <message>
        <source>There is no private key in PEM form in this file.</source>
        <translation>Este arquivo não contém uma chave privada em formato PEM.</translation>
    </message>
    <message>
        <source>There is no certificate in PEM form in this file.</source>
        <translation>Este arquivo não contém um certificado em formato PEM.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>Isto é um arquivo, não uma pasta.</translation>
    </message>
    <message>
        <source>Write the path of a folder.</source>
        <translation>Escreva o caminho de uma pasta.</translation>
    </message>
    <message>
        <source>This folder cannot be written.</source>
        <translation>Não é possível gravar nesta pasta.</translation>
    </message>
    <message>
        <source>Give your user the right to write there, or write the path of another folder.</source>
        <translation>Dê ao seu usuário permissão de gravação ou escreva o caminho de outra pasta.</translation>
    </message>
    <message>
        <source>This is still the example, not a value of yours.</source>
        <translation>Este ainda é o valor de exemplo, não o seu.</translation>
    </message>
    <message>
        <source>Write your own: %1</source>
        <translation>Escreva o seu: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option. Every option begins with --; see --help.</source>
        <translation>&quot;%1&quot; não é uma opção. Toda opção começa com --; veja --help.</translation>
    </message>
    <message>
        <source>There is no option -%1. Every option begins with --; see --help.</source>
        <translation>A opção -%1 não existe. Toda opção começa com --; veja --help.</translation>
    </message>
    <message>
        <source>--%1 takes no value.</source>
        <translation>--%1 não aceita valor.</translation>
    </message>
    <message>
        <source>The value of --%1 is not right. Write --%1=%2: %3</source>
        <translation>O valor de --%1 é inválido. Escreva --%1=%2: %3</translation>
    </message>
    <message>
        <source>There is no option --%1. See --help.</source>
        <translation>A opção --%1 não existe. Veja --help.</translation>
    </message>
    <message>
        <source>--set takes KEY=VALUE, such as --set PORT=9000.</source>
        <translation>--set espera KEY=VALUE, por exemplo --set PORT=9000.</translation>
    </message>
    <message>
        <source>There is no setting %1. --help lists them all.</source>
        <translation>A configuração %1 não existe. --help mostra todas.</translation>
    </message>
    <message>
        <source>--%1 needs a value. Write --%1=%2.</source>
        <translation>--%1 precisa de um valor. Escreva --%1=%2.</translation>
    </message>
    <message>
        <source>--headless has no window, so there is nothing for --screenshot. Leave one of them out.</source>
        <translation>Com --headless não há janela, portanto --screenshot não tem o que capturar. Use só uma das duas opções.</translation>
    </message>
    <message>
        <source>--after and --size belong to --screenshot. Write --screenshot=FILE.png too.</source>
        <translation>--after e --size só valem com --screenshot. Escreva também --screenshot=FILE.png.</translation>
    </message>
    <message>
        <source>Usage: geon-console [options]</source>
        <translation>Uso: geon-console [opções]</translation>
    </message>
    <message>
        <source>Settings. Of several places the first of these counts: an option or --set, the environment, .env (here, then in the settings folder), the settings file, the keychain. GEON_CONFIG_DIR names another settings folder.</source>
        <translation>Configurações. Se um valor estiver em mais de um lugar, vale o primeiro nesta ordem: opção ou --set, ambiente, .env (aqui e depois na pasta de configurações), arquivo de configurações, chaveiro do sistema. GEON_CONFIG_DIR indica outra pasta de configurações.</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>Faltam as aspas de fechamento.</translation>
    </message>
    <message>
        <source>Something follows the closing quotation mark.</source>
        <translation>Há texto depois das aspas de fechamento.</translation>
    </message>
    <message>
        <source>There is no = on this line.</source>
        <translation>Não há = nesta linha.</translation>
    </message>
    <message>
        <source>What stands before the = is not a name of letters, digits and _.</source>
        <translation>O que vem antes do = não é um nome formado por letras, dígitos e _.</translation>
    </message>
    <message>
        <source>This file is not UTF-8 text.</source>
        <translation>Este arquivo não é texto em UTF-8.</translation>
    </message>
    <message>
        <source>%1 holds no %2.</source>
        <translation>%1 não contém %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Make it yourself, writable for your user.</source>
        <translation>Não foi possível criar a pasta %1. Crie-a você mesmo, com permissão de gravação para o seu usuário.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Nothing was changed.</source>
        <translation>Não foi possível gravar %1: %2. Nada foi alterado.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Não foi possível ler %1: %2.</translation>
    </message>
    <message>
        <source>%1 is damaged. Repair it or remove it.</source>
        <translation>%1 está danificado. Corrija-o ou remova-o.</translation>
    </message>
    <message>
        <source>%1 was written by a later version of this program and is left alone.</source>
        <translation>%1 foi gravado por uma versão mais nova deste programa e não será alterado.</translation>
    </message>
    <message>
        <source>%1 is being changed by another program, or its folder cannot be written. Nothing was changed.</source>
        <translation>%1 está sendo alterado por outro programa, ou não é possível gravar na pasta dele. Nada foi alterado.</translation>
    </message>
    <message>
        <source>The system keychain holds no %1.</source>
        <translation>O chaveiro do sistema não contém %1.</translation>
    </message>
    <message>
        <source>The system keychain is locked or refused access. Unlock it and try again.</source>
        <translation>O chaveiro do sistema está bloqueado ou negou o acesso. Desbloqueie-o e tente de novo.</translation>
    </message>
    <message>
        <source>There is no system keychain.</source>
        <translation>Não há chaveiro do sistema.</translation>
    </message>
    <message>
        <source>The system keychain failed: %1.</source>
        <translation>Falha no chaveiro do sistema: %1.</translation>
    </message>
    <message>
        <source>The system keychain does not answer. Unlock it and try again.</source>
        <translation>O chaveiro do sistema não responde. Desbloqueie-o e tente de novo.</translation>
    </message>
    <message>
        <source>system keychain</source>
        <translation>chaveiro do sistema</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>Esta configuração não existe.</translation>
    </message>
    <message>
        <source>A secret on the command line can be read by every user of this machine.</source>
        <translation>Um segredo na linha de comando pode ser lido por qualquer usuário desta máquina.</translation>
    </message>
    <message>
        <source>Write it into .env or the environment.</source>
        <translation>Escreva-o no .env ou no ambiente.</translation>
    </message>
    <message>
        <source>It is not set.</source>
        <translation>Não foi definido.</translation>
    </message>
    <message>
        <source>It is not set, so no webhook could be trusted.</source>
        <translation>Não foi definido, portanto nenhum webhook seria confiável.</translation>
    </message>
    <message>
        <source>Write the signing secret of the webhook endpoint (whsec_...), or, for a trial only, %1=on.</source>
        <translation>Escreva o segredo de assinatura do endpoint do webhook (whsec_...) ou, apenas para testes, %1=on.</translation>
    </message>
    <message>
        <source>Webhooks without a signature are taken: anybody can make calls appear.</source>
        <translation>Webhooks sem assinatura são aceitos: qualquer pessoa pode fazer chamadas aparecerem aqui.</translation>
    </message>
    <message>
        <source>Write %1=off as soon as there is a signing secret.</source>
        <translation>Escreva %1=off assim que houver um segredo de assinatura.</translation>
    </message>
    <message>
        <source>It is not set, but %1 is.</source>
        <translation>Não foi definido, mas %1 foi.</translation>
    </message>
    <message>
        <source>Write both for https, or neither.</source>
        <translation>Para https, defina os dois; senão, nenhum.</translation>
    </message>
    <message>
        <source>Nothing is configured yet. For Azure OpenAI set these (for OpenAI itself %1=openai and %2):</source>
        <translation>Nada foi configurado ainda. Para o Azure OpenAI, defina (para a própria OpenAI, %1=openai e %2):</translation>
    </message>
    <message>
        <source>Nothing is configured yet. For OpenAI set these:</source>
        <translation>Nada foi configurado ainda. Para a OpenAI, defina:</translation>
    </message>
    <message>
        <source>Write them into the environment, or as KEY=value lines into %1.</source>
        <translation>Defina-os no ambiente ou, em linhas KEY=value, em %1.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Or start with --demo, which needs no account.</source>
        <translation>Ou inicie com --demo, que não precisa de conta.</translation>
    </message>
    <message>
        <source>The line was skipped. Write KEY=value.</source>
        <translation>A linha foi ignorada. Escreva KEY=value.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, linha %2</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>linha de comando</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>ambiente</translation>
    </message>
    <message>
        <source>default</source>
        <translation>padrão</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, como %2</translation>
    </message>
    <message>
        <source>form</source>
        <translation>formulário</translation>
    </message>
    <message>
        <source>This is not a number it can be.</source>
        <translation>Este número não é aceito aqui.</translation>
    </message>
    <message>
        <source>Write a number from %1 to %2, or off.</source>
        <translation>Escreva um número de %1 a %2, ou off.</translation>
    </message>
    <message>
        <source>Write a number from %1 to %2.</source>
        <translation>Escreva um número de %1 a %2.</translation>
    </message>
    <message>
        <source>These are not hours of the day.</source>
        <translation>Isto não é um horário do dia.</translation>
    </message>
    <message>
        <source>Write when they begin and end, such as 22:00-07:00.</source>
        <translation>Escreva o início e o fim, por exemplo 22:00-07:00.</translation>
    </message>
    <message>
        <source>Line %1 begins with neither allow nor block.</source>
        <translation>A linha %1 não começa com allow nem com block.</translation>
    </message>
    <message>
        <source>Line %1 does not say which callers are meant.</source>
        <translation>A linha %1 não diz a quais clientes se refere.</translation>
    </message>
    <message>
        <source>Line %1 names no number.</source>
        <translation>A linha %1 não contém um número.</translation>
    </message>
    <message>
        <source>Line %1 names more than one caller.</source>
        <translation>A linha %1 indica mais de um cliente.</translation>
    </message>
    <message>
        <source>Write one rule a line, such as: allow +5511*, block +1900*, block anonymous.</source>
        <translation>Escreva uma regra por linha, por exemplo: allow +5511*, block +1900*, block anonymous.</translation>
    </message>
    <message>
        <source>Write one pattern a line: a name, =, and a regular expression.</source>
        <translation>Escreva um padrão por linha: um nome, = e uma expressão regular.</translation>
    </message>
    <message>
        <source>Write +, country code and number, such as +55 11 95555-0100.</source>
        <translation>Escreva +, código do país e número, por exemplo +55 11 95555-0100.</translation>
    </message>
    <message>
        <source>Write it like sip:sales@example.com.</source>
        <translation>Escreva no formato sip:sales@example.com.</translation>
    </message>
    <message>
        <source>Write a name, =, and a number, such as Maria Silva = +55 11 95555-0100.</source>
        <translation>Escreva um nome, = e um número, por exemplo Maria Silva = +55 11 95555-0100.</translation>
    </message>
    <message>
        <source>There is no number.</source>
        <translation>Falta o número.</translation>
    </message>
    <message>
        <source>The number has no country code.</source>
        <translation>O número está sem o código do país.</translation>
    </message>
    <message>
        <source>This is neither a number nor an address.</source>
        <translation>Isto não é um número nem um endereço.</translation>
    </message>
    <message>
        <source>Write a number such as +55 11 95555-0100, or an address such as sip:sales@example.com.</source>
        <translation>Escreva um número, por exemplo +55 11 95555-0100, ou um endereço, por exemplo sip:sales@example.com.</translation>
    </message>
    <message>
        <source>The number is too short.</source>
        <translation>O número é curto demais.</translation>
    </message>
    <message>
        <source>The number is too long: at most 15 digits.</source>
        <translation>O número é longo demais: no máximo 15 dígitos.</translation>
    </message>
    <message>
        <source>The address does not begin with sip:.</source>
        <translation>O endereço não começa com sip:.</translation>
    </message>
    <message>
        <source>This is not a SIP address.</source>
        <translation>Isto não é um endereço SIP.</translation>
    </message>
    <message>
        <source>There is no = between name and number.</source>
        <translation>Falta o = entre o nome e o número.</translation>
    </message>
    <message>
        <source>There is no name before the =.</source>
        <translation>Falta o nome antes do =.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Linha %1: %2</translation>
    </message>
    <message>
        <source>What is kept is looked at without calls or a window. Leave --demo, --headless and --screenshot out.</source>
        <translation>O que está guardado é tratado sem chamadas nem janela. Retire --demo, --headless e --screenshot.</translation>
    </message>
    <message>
        <source>What is kept. Each does its work and ends; how far it is, is told on stderr.</source>
        <translation>O que está guardado. Cada opção faz seu trabalho e encerra; o andamento aparece em stderr.</translation>
    </message>
    <message>
        <source>--%1 and --%2 are two things to do. Do one after the other.</source>
        <translation>--%1 e --%2 são duas tarefas. Faça uma depois da outra.</translation>
    </message>
    <message>
        <source>--%1 belongs to --%2. Write that too, or leave it out.</source>
        <translation>--%1 só vale com --%2. Escreva também esta ou retire aquela.</translation>
    </message>
    <message>
        <source>--erase-number cannot be undone. Write --yes too when it is meant.</source>
        <translation>--erase-number não pode ser desfeito. Se for isso mesmo, escreva também --yes.</translation>
    </message>
    <message>
        <source>Say where it goes: --to PATH.</source>
        <translation>Indique o destino: --to PATH.</translation>
    </message>
    <message>
        <source>A recording is of one call: write --call=ID, which --export=calls.csv lists.</source>
        <translation>Uma gravação é de uma só chamada: escreva --call=ID; o ID aparece em --export=calls.csv.</translation>
    </message>
    <message>
        <source>--%1 says nothing for the audit log, which is exported whole.</source>
        <translation>--%1 não vale para o registro de auditoria, que é exportado inteiro.</translation>
    </message>
    <message>
        <source>--until is before --from, so no call would fit.</source>
        <translation>--until é anterior a --from, portanto nenhuma chamada serviria.</translation>
    </message>
</context>
<context>
    <name>Courier</name>
    <message>
        <source>%1 It said: %2</source>
        <translation>%1 A resposta foi: %2</translation>
    </message>
    <message>
        <source>The receiver answered 410: this address is gone for good. Correct the address of the destination, then resend.</source>
        <translation>O receptor respondeu 410: este endereço deixou de existir. Corrija o endereço do destino e reenvie.</translation>
    </message>
    <message>
        <source>The receiver refused it (%1). Check the address and the signing secret of the destination, then resend.</source>
        <translation>O receptor recusou (%1). Verifique o endereço e o segredo de assinatura do destino e reenvie.</translation>
    </message>
    <message>
        <source>The receiver answered 429: too much at once. It is sent later.</source>
        <translation>O receptor respondeu 429: demais de uma vez. Será enviado mais tarde.</translation>
    </message>
    <message>
        <source>The receiver has trouble of its own (%1).</source>
        <translation>O receptor está com um problema interno (%1).</translation>
    </message>
    <message>
        <source>The receiver could not be reached: %1.</source>
        <translation>Não foi possível alcançar o receptor: %1.</translation>
    </message>
    <message>
        <source>The receiver did not answer within %1 s.</source>
        <translation>O receptor não respondeu em %1 s.</translation>
    </message>
    <message>
        <source>%1 It was given up 72 hours after it was made; resend it when the receiver is back.</source>
        <translation>%1 A entrega foi abandonada 72 horas depois de criada; reenvie-a quando o receptor voltar.</translation>
    </message>
    <message>
        <source>Its destination was removed before it could be sent. Add a destination of the same name, then resend.</source>
        <translation>O destino foi removido antes do envio. Adicione um destino com o mesmo nome e reenvie.</translation>
    </message>
    <message>
        <source>The receiver sends it on without a usable address. Correct it there.</source>
        <translation>O receptor redireciona sem um endereço utilizável. Corrija isso lá.</translation>
    </message>
    <message>
        <source>The receiver sends it on to %1, which is not allowed. Allow that host, or correct the address of the destination.</source>
        <translation>O receptor redireciona para %1, o que não é permitido. Permita esse host ou corrija o endereço do destino.</translation>
    </message>
    <message>
        <source>The receiver sends it on to %1 without encryption, which is never done.</source>
        <translation>O receptor redireciona para %1 sem criptografia, o que nunca é feito.</translation>
    </message>
    <message>
        <source>The receiver sends it on to an address at %1 that cannot be used.</source>
        <translation>O receptor redireciona para um endereço em %1 que não pode ser usado.</translation>
    </message>
    <message>
        <source>The receiver answered 303: what was posted is to be fetched elsewhere. Correct the address of the destination.</source>
        <translation>O receptor respondeu 303: o que foi enviado deve ser buscado em outro lugar. Corrija o endereço do destino.</translation>
    </message>
    <message>
        <source>The receiver sends it on again and again. Correct the address of the destination.</source>
        <translation>O receptor redireciona sem parar. Corrija o endereço do destino.</translation>
    </message>
</context>
<context>
    <name>Delay</name>
    <message>
        <source>turn detection</source>
        <translation>detecção da fala</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modelo</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>ferramenta</translation>
    </message>
    <message>
        <source>playback start</source>
        <translation>início do áudio</translation>
    </message>
    <message>
        <source>before that about %1 %2</source>
        <comment>a length and turn detection</comment>
        <translation>antes disso, cerca de %1 de %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a length and the name of a part</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Counted from the moment the service tells that the caller has finished to the moment it starts to play the answer. How long it took to see that the caller had finished comes before that: it is an estimate, shown where it can be made. The telephone network between caller and service is not in it, nor the time events take to get here.</source>
        <translation>Contado do momento em que o serviço informa que o cliente terminou de falar até o momento em que começa a tocar a resposta. O tempo para perceber que o cliente terminou vem antes disso: é uma estimativa, exibida quando é possível fazê-la. Não inclui a rede telefônica entre o cliente e o serviço nem o tempo que os eventos levam para chegar aqui.</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>Todos os agentes</translation>
    </message>
    <message numerus="yes">
        <source>%1: median %2, 95 % within %3, %n turn(s)</source>
        <translation>
            <numerusform>%1: mediana %2, 95 % em até %3, %n fala</numerusform>
            <numerusform>%1: mediana %2, 95 % em até %3, %n falas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message>
        <source>A call rings</source>
        <translation>Uma chamada toca</translation>
    </message>
    <message>
        <source>A call is connected</source>
        <translation>Uma chamada é conectada</translation>
    </message>
    <message>
        <source>Something was said</source>
        <translation>Algo foi dito</translation>
    </message>
    <message>
        <source>A tool has ended</source>
        <translation>Uma ferramenta terminou</translation>
    </message>
    <message>
        <source>A call needs an operator</source>
        <translation>Uma chamada precisa de um operador</translation>
    </message>
    <message>
        <source>A call is over</source>
        <translation>Uma chamada terminou</translation>
    </message>
    <message>
        <source>An outcome was set</source>
        <translation>Um resultado foi definido</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Teste</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonada</translation>
    </message>
    <message>
        <source>Tries again</source>
        <translation>Nova tentativa</translation>
    </message>
</context>
<context>
    <name>Destinations</name>
    <message>
        <source>A destination has no name: give it one.</source>
        <translation>Um destino está sem nome: dê um a ele.</translation>
    </message>
    <message>
        <source>%1: a name is at most 60 printed characters, without blanks around it.</source>
        <translation>%1: um nome tem no máximo 60 caracteres visíveis, sem espaços em volta.</translation>
    </message>
    <message>
        <source>%1: http is for this computer only (localhost). Use an address that begins with https://.</source>
        <translation>%1: http só vale para este computador (localhost). Use um endereço que comece com https://.</translation>
    </message>
    <message>
        <source>%1: the address cannot be used. Write it whole, as in https://crm.example.com/hook, without a user or a # in it.</source>
        <translation>%1: não é possível usar o endereço. Escreva-o completo, como em https://crm.example.com/hook, sem usuário nem #.</translation>
    </message>
    <message>
        <source>%1: it has no signing secret. Generate one, or paste the one of the other side.</source>
        <translation>%1: falta o segredo de assinatura. Gere um ou cole o do outro lado.</translation>
    </message>
    <message>
        <source>%1: the signing secret cannot be used. It is whsec_ and 24 to 64 bytes in base64: copy the whole of it, or generate one.</source>
        <translation>%1: não é possível usar o segredo de assinatura. Ele é whsec_ seguido de 24 a 64 bytes em base64: copie-o por inteiro ou gere um.</translation>
    </message>
    <message>
        <source>%1: “%2” is no host. Write only its name, as in hooks.example.com.</source>
        <translation>%1: “%2” não é um host. Escreva só o nome dele, como em hooks.example.com.</translation>
    </message>
    <message>
        <source>%1: two destinations have this name. Give one of them another.</source>
        <translation>%1: dois destinos têm este nome. Dê outro nome a um deles.</translation>
    </message>
    <message>
        <source>%1: there is no event “%2”.</source>
        <translation>%1: o evento “%2” não existe.</translation>
    </message>
    <message>
        <source>it was written by a later version of this program.</source>
        <translation>foi gravado por uma versão mais nova deste programa.</translation>
    </message>
    <message>
        <source>it is damaged, or no list of destinations.</source>
        <translation>está danificado ou não é uma lista de destinos.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. No webhooks are sent; check who may read the file.</source>
        <translation>Não foi possível ler %1: %2. Nenhum webhook será enviado; verifique quem tem permissão para ler o arquivo.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2 No webhooks are sent.</source>
        <translation>Não é possível usar %1: %2 Nenhum webhook será enviado.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2 It was kept as %3, and no webhooks are sent. Set the destinations up again: what waits for them is sent then.</source>
        <translation>Não é possível usar %1: %2 O arquivo foi guardado como %3 e nenhum webhook será enviado. Configure os destinos de novo: o que aguarda por eles será enviado então.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Nothing was changed; check the free space and who may write there.</source>
        <translation>Não foi possível gravar %1: %2. Nada foi alterado; verifique o espaço livre e quem tem permissão de gravação.</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).</source>
        <translation>Não há tela disponível (nem DISPLAY nem WAYLAND_DISPLAY estão definidos).</translation>
    </message>
    <message>
        <source>DISPLAY is set to %1, but no display answers there.</source>
        <translation>DISPLAY está definido como %1, mas nenhuma tela responde nesse endereço.</translation>
    </message>
    <message>
        <source>Going on without a window (--headless).</source>
        <translation>Continuando sem janela (--headless).</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>%1 cannot be used: %2 The program&apos;s own values are used instead.</source>
        <translation>Não é possível usar %1: %2 Os valores padrão do programa serão usados.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2 It was kept as %3, and the program&apos;s own values are used instead.</source>
        <translation>Não é possível usar %1: %2 O arquivo foi guardado como %3 e os valores padrão do programa serão usados.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. The program&apos;s own values are used; check who may read the file.</source>
        <translation>Não foi possível ler %1: %2. Os valores padrão do programa serão usados; verifique quem tem permissão para ler o arquivo.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Check the free space and who may write there.</source>
        <translation>Não foi possível gravar %1: %2. Verifique o espaço livre e quem tem permissão de gravação.</translation>
    </message>
</context>
<context>
    <name>HeadlessLog</name>
    <message>
        <source>Webhooks are taken at %1/webhooks/azure-realtime</source>
        <translation>Recebendo webhooks em %1/webhooks/azure-realtime</translation>
    </message>
    <message>
        <source>The service answers and knows the key.</source>
        <translation>O serviço responde e aceita a chave.</translation>
    </message>
    <message>
        <source>A webhook has come, and its signature is good.</source>
        <translation>Chegou um webhook com assinatura válida.</translation>
    </message>
    <message>
        <source>Intake: %1, %2</source>
        <translation>Entrada: %1, %2</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The history is behind: %1 What happens now is kept in memory and tried again.</source>
        <translation>O histórico está atrasado: %1 O que acontece agora fica na memória e será gravado em nova tentativa.</translation>
    </message>
    <message>
        <source>The words of this call are not kept any more.</source>
        <translation>As falas desta chamada não estão mais guardadas.</translation>
    </message>
    <message>
        <source>The journal of call %1 cannot be read, so it is not taken up: %2</source>
        <translation>Não foi possível ler o diário da chamada %1, por isso ela não será retomada: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Check the free space and who may write there.</source>
        <translation>Não foi possível gravar %1: %2. Verifique o espaço livre e quem tem permissão de gravação.</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>v%1, edited</source>
        <translation>v%1, editada</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Data e hora</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Dialled</source>
        <translation>Número discado</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Como terminou</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Custo</translation>
    </message>
    <message>
        <source>Needed you</source>
        <translation>Precisou de você</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Falas</translation>
    </message>
    <message>
        <source>Troubles</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Call ID</source>
        <translation>ID da chamada</translation>
    </message>
    <message>
        <source>words removed</source>
        <translation>falas removidas</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n marca</numerusform>
            <numerusform>%n marcas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryFilter</name>
    <message>
        <source>%1 at least %2</source>
        <translation>%1: no mínimo %2</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <translation>%1: no máximo %2</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <translation>%1: de %2 a %3</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>A partir de %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Até %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Qualquer dia</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ontem</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 dias</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 dias</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>De … a …</translation>
    </message>
    <message>
        <source>Said: %1</source>
        <translation>Foi dito: %1</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>Agente: %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versão %1</translation>
    </message>
    <message>
        <source>Number: %1</source>
        <translation>Número: %1</translation>
    </message>
    <message>
        <source>No outcome</source>
        <translation>Sem resultado</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Resultado: %1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Como terminou: %1</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Custo</translation>
    </message>
    <message>
        <source>Needed you: %1</source>
        <translation>Precisou de você: %1</translation>
    </message>
    <message>
        <source>With marks</source>
        <translation>Com marcas</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importadas</translation>
    </message>
</context>
<context>
    <name>HistoryJobs</name>
    <message>
        <source>The calls are erased, but older backups still hold them: %1 Remove them by hand from %2.</source>
        <translation>As chamadas foram apagadas, mas cópias de segurança antigas ainda as contêm: %1 Remova essas cópias manualmente de %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) erased, from the backups too.</source>
        <translation>
            <numerusform>%n chamada apagada, também das cópias de segurança.</numerusform>
            <numerusform>%n chamadas apagadas, também das cópias de segurança.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) go on and were left: erase them when they are over.</source>
        <translation>
            <numerusform>%n chamada ainda está em andamento e foi mantida: apague-a quando terminar.</numerusform>
            <numerusform>%n chamadas ainda estão em andamento e foram mantidas: apague-as quando terminarem.</numerusform>
        </translation>
    </message>
    <message>
        <source>The history is sound.</source>
        <translation>O histórico está íntegro.</translation>
    </message>
    <message>
        <source>The backup is %1.</source>
        <translation>A cópia de segurança é %1.</translation>
    </message>
    <message>
        <source>The backup was made as %1, but could not be given its name.</source>
        <translation>A cópia de segurança foi feita como %1, mas não foi possível dar o nome certo a ela.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Check the free space and who may write there.</source>
        <translation>Não foi possível gravar %1: %2. Verifique o espaço livre e quem tem permissão de gravação.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check who may write there.</source>
        <translation>Não foi possível criar a pasta %1. Verifique quem tem permissão de gravação.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) written to %1.</source>
        <translation>
            <numerusform>%n chamada gravada em %1.</numerusform>
            <numerusform>%n chamadas gravadas em %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit log was written to %1.</source>
        <translation>O registro de auditoria foi gravado em %1.</translation>
    </message>
    <message>
        <source>The call of the recording is in the history now.</source>
        <translation>A chamada da gravação agora está no histórico.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Não foi possível ler %1: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than any recording. It was not read.</source>
        <translation>%1 é maior que qualquer gravação. Não foi lido.</translation>
    </message>
    <message>
        <source>The call of this recording is in the history already: nothing was changed.</source>
        <translation>A chamada desta gravação já está no histórico: nada foi alterado.</translation>
    </message>
    <message>
        <source>This recording cannot be played: %1</source>
        <translation>Não é possível reproduzir esta gravação: %1</translation>
    </message>
    <message>
        <source>The calls are erased, but traces of them may still be in the file: %1 Erase again, whatever number, to make up for it.</source>
        <translation>As chamadas foram apagadas, mas ainda pode haver vestígios delas no arquivo: %1 Apague de novo, qualquer número, para completar.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Choose the keys anew: File, Change keys.</source>
        <translation>Escolha as teclas de novo: Arquivo, Alterar teclas.</translation>
    </message>
    <message>
        <source>%1 moves about in lists and texts. Choose other keys.</source>
        <translation>%1 serve para navegar em listas e textos. Escolha outras teclas.</translation>
    </message>
    <message>
        <source>%1 copies, pastes or undoes wherever there is text. Choose other keys.</source>
        <translation>%1 copia, cola ou desfaz onde houver texto. Escolha outras teclas.</translation>
    </message>
    <message>
        <source>%1 opens a menu. Choose other keys.</source>
        <translation>%1 abre um menu. Escolha outras teclas.</translation>
    </message>
    <message>
        <source>%1 belongs to the desktop. Choose other keys.</source>
        <translation>%1 pertence ao sistema. Escolha outras teclas.</translation>
    </message>
    <message>
        <source>%1 already means “%2”. Choose other keys, or change those first.</source>
        <translation>%1 já significa “%2”. Escolha outras teclas ou altere aquelas primeiro.</translation>
    </message>
    <message>
        <source>Line %1 names no action of this program.</source>
        <translation>A linha %1 não indica nenhuma ação deste programa.</translation>
    </message>
    <message>
        <source>Line %1 gives keys to “%2” a second time.</source>
        <translation>A linha %1 dá teclas a “%2” pela segunda vez.</translation>
    </message>
    <message>
        <source>Line %1 gives “%2” something that is no key.</source>
        <translation>A linha %1 dá a “%2” algo que não é uma tecla.</translation>
    </message>
    <message>
        <source>Line %1 gives “%2” a key that moves about, edits text or opens a menu.</source>
        <translation>A linha %1 dá a “%2” uma tecla que navega, edita texto ou abre um menu.</translation>
    </message>
    <message>
        <source>Line %1 gives “%2” keys that already mean “%3”.</source>
        <translation>A linha %1 dá a “%2” teclas que já significam “%3”.</translation>
    </message>
</context>
<context>
    <name>ListForms</name>
    <message>
        <source>The list could not be written (%1). Free space on the disk or choose another place, then export again.</source>
        <translation>Não foi possível gravar a lista (%1). Libere espaço no disco ou escolha outro lugar e exporte de novo.</translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message>
        <source>Text in</source>
        <translation>Texto (entrada)</translation>
    </message>
    <message>
        <source>Text cached</source>
        <translation>Texto (cache)</translation>
    </message>
    <message>
        <source>Text out</source>
        <translation>Texto (saída)</translation>
    </message>
    <message>
        <source>Audio in</source>
        <translation>Áudio (entrada)</translation>
    </message>
    <message>
        <source>Audio cached</source>
        <translation>Áudio (cache)</translation>
    </message>
    <message>
        <source>Audio out</source>
        <translation>Áudio (saída)</translation>
    </message>
    <message>
        <source>Image in</source>
        <translation>Imagem (entrada)</translation>
    </message>
    <message>
        <source>Image cached</source>
        <translation>Imagem (cache)</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Por minuto</translation>
    </message>
</context>
<context>
    <name>Recordings</name>
    <message>
        <source>This recording is damaged: it was cut off or changed. Get the file again from where it was exported.</source>
        <translation>Esta gravação está danificada: foi cortada ou alterada. Obtenha o arquivo de novo de onde foi exportado.</translation>
    </message>
    <message>
        <source>This recording is larger than %1 MB, which no call makes. It was not read.</source>
        <translation>Esta gravação tem mais de %1 MB, o que nenhuma chamada ocupa. Não foi lida.</translation>
    </message>
    <message>
        <source>This is not a recording of a call: files of this program end in .%1.</source>
        <translation>Isto não é uma gravação de chamada: os arquivos deste programa terminam em .%1.</translation>
    </message>
    <message>
        <source>This recording was made by a newer version of the program (%1). Update the program and open it again.</source>
        <translation>Esta gravação foi feita por uma versão mais nova do programa (%1). Atualize o programa e abra-a de novo.</translation>
    </message>
    <message>
        <source>This recording is encrypted. Write the passphrase it was made with.</source>
        <translation>Esta gravação está criptografada. Escreva a frase secreta com que foi feita.</translation>
    </message>
    <message>
        <source>There is nothing to record of this call: it has no journal, or its words were removed.</source>
        <translation>Não há o que gravar desta chamada: ela não tem diário ou suas falas foram removidas.</translation>
    </message>
    <message>
        <source>The journal of this call is not whole, so it cannot be recorded. Check the history.</source>
        <translation>O diário desta chamada está incompleto, por isso não é possível gravá-la. Verifique o histórico.</translation>
    </message>
    <message>
        <source>The encryption of this system did not work. Free memory and try again.</source>
        <translation>A criptografia deste sistema falhou. Libere memória e tente de novo.</translation>
    </message>
    <message>
        <source>The passphrase is not the one this recording was made with. Write it again; capital letters and blanks count.</source>
        <translation>A frase secreta não é a que foi usada nesta gravação. Escreva-a de novo; maiúsculas e espaços contam.</translation>
    </message>
</context>
<context>
    <name>Redaction</name>
    <message>
        <source>The pattern is empty.</source>
        <translation>O padrão está vazio.</translation>
    </message>
    <message>
        <source>The pattern is longer than 500 characters: split it into several.</source>
        <translation>O padrão tem mais de 500 caracteres: divida-o em vários.</translation>
    </message>
    <message>
        <source>The pattern is not a regular expression: %1 (at character %2).</source>
        <translation>O padrão não é uma expressão regular: %1 (no caractere %2).</translation>
    </message>
    <message>
        <source>The pattern takes too long on some texts: avoid repetitions inside repetitions, such as (a+)+.</source>
        <translation>O padrão demora demais em alguns textos: evite repetições dentro de repetições, como (a+)+.</translation>
    </message>
    <message>
        <source>The pattern matches where there is no text at all: use + instead of *.</source>
        <translation>O padrão encontra correspondência até onde não há texto: use + em vez de *.</translation>
    </message>
    <message>
        <source>Line %1 of the patterns: %2</source>
        <translation>Linha %1 dos padrões: %2</translation>
    </message>
</context>
<context>
    <name>Screenshot</name>
    <message>
        <source>The picture could not be written to %1. Choose a folder that can be written, and a name that ends in .png.</source>
        <translation>Não foi possível gravar a imagem em %1. Escolha uma pasta com permissão de gravação e um nome terminado em .png.</translation>
    </message>
</context>
<context>
    <name>SettingChoices</name>
    <message>
        <source>Open: accept at once</source>
        <translation>Aberta: aceitar na hora</translation>
    </message>
    <message>
        <source>Screen: wait for accept or reject</source>
        <translation>Triagem: aguardar aceitar ou recusar</translation>
    </message>
    <message>
        <source>Hold: reject</source>
        <translation>Suspensa: recusar</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceitar</translation>
    </message>
    <message>
        <source>Busy (486)</source>
        <translation>Ocupado (486)</translation>
    </message>
    <message>
        <source>Unavailable (480)</source>
        <translation>Indisponível (480)</translation>
    </message>
    <message>
        <source>Decline (603)</source>
        <translation>Recusar (603)</translation>
    </message>
    <message>
        <source>Ring on until a place is free</source>
        <translation>Continuar tocando até haver vaga</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desativado</translation>
    </message>
    <message>
        <source>Urgent ones only</source>
        <translation>Somente urgentes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
</context>
<context>
    <name>SettingField</name>
    <message>
        <source>Maria Silva = +55 11 95555-0100
Second level = sip:support@example.com</source>
        <translation>Maria Silva = +55 11 95555-0100
Segundo nível = sip:support@example.com</translation>
    </message>
    <message>
        <source>policy number = PN-[0-9]{6}</source>
        <translation>número da apólice = PN-[0-9]{6}</translation>
    </message>
    <message>
        <source>one phrase a line</source>
        <translation>uma frase por linha</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>chamadas</translation>
    </message>
    <message>
        <source>times</source>
        <translation>vezes</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dias</translation>
    </message>
</context>
<context>
    <name>SettingNames</name>
    <message>
        <source>Provider</source>
        <translation>Provedor</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Chave de API</translation>
    </message>
    <message>
        <source>Realtime deployment</source>
        <translation>Implantação em tempo real</translation>
    </message>
    <message>
        <source>Transcription deployment</source>
        <translation>Implantação de transcrição</translation>
    </message>
    <message>
        <source>Webhook signing secret</source>
        <translation>Segredo de assinatura do webhook</translation>
    </message>
    <message>
        <source>Project id</source>
        <translation>ID do projeto</translation>
    </message>
    <message>
        <source>Realtime model</source>
        <translation>Modelo em tempo real</translation>
    </message>
    <message>
        <source>Transcription model</source>
        <translation>Modelo de transcrição</translation>
    </message>
    <message>
        <source>Service address</source>
        <translation>Endereço do serviço</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>Escutar em</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Public URL</source>
        <translation>URL pública</translation>
    </message>
    <message>
        <source>TLS certificate</source>
        <translation>Certificado TLS</translation>
    </message>
    <message>
        <source>TLS key</source>
        <translation>Chave TLS</translation>
    </message>
    <message>
        <source>Take unsigned webhooks</source>
        <translation>Aceitar webhooks sem assinatura</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Pasta de dados</translation>
    </message>
    <message>
        <source>Intake at start</source>
        <translation>Entrada ao iniciar</translation>
    </message>
    <message>
        <source>Time to decide</source>
        <translation>Tempo para decidir</translation>
    </message>
    <message>
        <source>When nobody decides</source>
        <translation>Se ninguém decidir</translation>
    </message>
    <message>
        <source>Answer on hold</source>
        <translation>Resposta quando suspensa</translation>
    </message>
    <message>
        <source>Most calls at once</source>
        <translation>Máximo de chamadas</translation>
    </message>
    <message>
        <source>When all places are taken</source>
        <translation>Se não houver vaga</translation>
    </message>
    <message>
        <source>Caller rules</source>
        <translation>Regras de clientes</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Time for a transfer</source>
        <translation>Tempo da transferência</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Anúncio</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silêncio</translation>
    </message>
    <message>
        <source>The AI repeats itself</source>
        <translation>A IA se repete</translation>
    </message>
    <message>
        <source>The caller interrupts</source>
        <translation>O cliente interrompe</translation>
    </message>
    <message>
        <source>A tool failed</source>
        <translation>Ferramenta falhou</translation>
    </message>
    <message>
        <source>A tool is slow</source>
        <translation>Ferramenta lenta</translation>
    </message>
    <message>
        <source>Answers are slow</source>
        <translation>Respostas lentas</translation>
    </message>
    <message>
        <source>Asks for a person</source>
        <translation>Pede uma pessoa</translation>
    </message>
    <message>
        <source>Phrases that ask for a person</source>
        <translation>Frases que pedem uma pessoa</translation>
    </message>
    <message>
        <source>Forbidden words</source>
        <translation>Palavras proibidas</translation>
    </message>
    <message>
        <source>Words the AI must not say</source>
        <translation>O que a IA não pode dizer</translation>
    </message>
    <message>
        <source>Angry words</source>
        <translation>Cliente irritado</translation>
    </message>
    <message>
        <source>Words of anger</source>
        <translation>Palavras de irritação</translation>
    </message>
    <message>
        <source>Cost of a call</source>
        <translation>Custo da chamada</translation>
    </message>
    <message>
        <source>Cost rises</source>
        <translation>Custo subindo</translation>
    </message>
    <message>
        <source>Session ends soon</source>
        <translation>Sessão quase no fim</translation>
    </message>
    <message>
        <source>Link lost</source>
        <translation>Conexão perdida</translation>
    </message>
    <message>
        <source>Action not confirmed</source>
        <translation>Ação sem confirmação</translation>
    </message>
    <message>
        <source>Card numbers</source>
        <translation>Números de cartão</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Endereços de e-mail</translation>
    </message>
    <message>
        <source>Telephone numbers</source>
        <translation>Números de telefone</translation>
    </message>
    <message>
        <source>CPF</source>
        <translation>CPF</translation>
    </message>
    <message>
        <source>CNPJ</source>
        <translation>CNPJ</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Digits as words</source>
        <translation>Dígitos por extenso</translation>
    </message>
    <message>
        <source>Own patterns</source>
        <translation>Padrões próprios</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificações</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Horário de silêncio</translation>
    </message>
    <message>
        <source>Tray icon</source>
        <translation>Ícone da bandeja</translation>
    </message>
    <message>
        <source>Whole callers on the wall</source>
        <translation>Nome e número no painel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Keep calls</source>
        <translation>Guardar chamadas</translation>
    </message>
    <message>
        <source>Keep what was said</source>
        <translation>Guardar o que foi dito</translation>
    </message>
    <message>
        <source>Keep outbound webhooks</source>
        <translation>Guardar webhooks de saída</translation>
    </message>
    <message>
        <source>Keep backups</source>
        <translation>Guardar cópias de segurança</translation>
    </message>
</context>
<context>
    <name>SettingSections</name>
    <message>
        <source>Intake</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Which calls are accepted, and when. They count for the next calls.</source>
        <translation>Quais chamadas são aceitas, e quando. Vale para as próximas chamadas.</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferência</translation>
    </message>
    <message>
        <source>Whom calls can be passed to, and how.</source>
        <translation>Para quem as chamadas podem ser passadas, e como.</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Precisa de você</translation>
    </message>
    <message>
        <source>What makes a call need an operator. They count at once, for calls that are live too.</source>
        <translation>O que faz uma chamada precisar de um operador. Vale na hora, também para as chamadas em curso.</translation>
    </message>
    <message>
        <source>Redaction</source>
        <translation>Ocultação</translation>
    </message>
    <message>
        <source>What is masked in the window, in notifications, logs and pictures. Showing it in clear is recorded.</source>
        <translation>O que fica oculto na janela, nas notificações, nos logs e nas imagens. Mostrar às claras fica registrado.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>How the console asks for attention. It never takes the keyboard and never comes to the front by itself.</source>
        <translation>Como o console pede atenção. Ele nunca toma o teclado nem vem para a frente sozinho.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Each action&apos;s keys can be others.</source>
        <translation>As teclas de cada ação podem ser trocadas.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>They are changed in the connection form: the engine starts again with them, so live calls are left.</source>
        <translation>São alteradas no formulário de conexão: o motor reinicia com elas, e as chamadas em curso são deixadas.</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>History and privacy</source>
        <translation>Histórico e privacidade</translation>
    </message>
    <message>
        <source>How long things are kept. What is removed is overwritten, and cannot be brought back.</source>
        <translation>Por quanto tempo tudo fica guardado. O que é removido é sobrescrito e não pode ser recuperado.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Shows the console with N simulated calls (6 when not said, at most 1000), without an account.</source>
        <translation>Mostra o console com N chamadas simuladas (6 por padrão, no máximo 1000), sem precisar de conta.</translation>
    </message>
    <message>
        <source>Simulated callers speak X times as fast, 0.1 to 100.</source>
        <translation>Os clientes simulados falam X vezes mais rápido, de 0.1 a 100.</translation>
    </message>
    <message>
        <source>Answers calls without a window.</source>
        <translation>Atende chamadas sem abrir janela.</translation>
    </message>
    <message>
        <source>Gives a setting of the list below for this start. Not for secrets: other users can read a command line.</source>
        <translation>Define uma configuração da lista abaixo só para esta execução. Não use para segredos: outros usuários podem ler a linha de comando.</translation>
    </message>
    <message>
        <source>Prints every setting and where its value comes from, secrets masked.</source>
        <translation>Mostra cada configuração e a origem do valor, com os segredos mascarados.</translation>
    </message>
    <message>
        <source>Saves a picture of the window and ends.</source>
        <translation>Salva uma imagem da janela e encerra.</translation>
    </message>
    <message>
        <source>When to take that picture, 3 when not said, at most 3600.</source>
        <translation>Quando capturar a imagem: 3 por padrão, no máximo 3600.</translation>
    </message>
    <message>
        <source>Size of the window on that picture, such as 1440x900.</source>
        <translation>Tamanho da janela na imagem, por exemplo 1440x900.</translation>
    </message>
    <message>
        <source>Prints this text.</source>
        <translation>Mostra este texto.</translation>
    </message>
    <message>
        <source>Prints the version.</source>
        <translation>Mostra a versão.</translation>
    </message>
    <message>
        <source>Whose service answers the calls: Azure OpenAI or OpenAI itself.</source>
        <translation>De quem é o serviço que atende as chamadas: Azure OpenAI ou a própria OpenAI.</translation>
    </message>
    <message>
        <source>Address of the Azure OpenAI resource, from its page Keys and Endpoint.</source>
        <translation>Endereço do recurso Azure OpenAI, na página Chaves e Ponto de Extremidade (Keys and Endpoint).</translation>
    </message>
    <message>
        <source>Key 1 or key 2 of the Azure OpenAI resource.</source>
        <translation>Chave 1 ou chave 2 do recurso Azure OpenAI.</translation>
    </message>
    <message>
        <source>Name of your deployment of a realtime model: the deployment&apos;s name, not the model&apos;s.</source>
        <translation>Nome da sua implantação de um modelo em tempo real: o nome da implantação, não o do modelo.</translation>
    </message>
    <message>
        <source>Name of your deployment that writes down what callers say. Empty: the callers&apos; side is not written down.</source>
        <translation>Nome da implantação que transcreve o que os clientes dizem. Vazio: o lado do cliente não é transcrito.</translation>
    </message>
    <message>
        <source>Signing secret of the webhook endpoint (whsec_...), shown once when the endpoint is made. Several are separated by commas.</source>
        <translation>Segredo de assinatura do endpoint do webhook (whsec_...), exibido uma única vez, na criação do endpoint. Se houver vários, separe-os com vírgulas.</translation>
    </message>
    <message>
        <source>proj_ and the internalId of the resource&apos;s JSON view. It is the name the telephone trunk calls.</source>
        <translation>proj_ seguido do internalId que aparece na exibição JSON do recurso. É o nome para o qual o tronco telefônico liga.</translation>
    </message>
    <message>
        <source>API key of the OpenAI project.</source>
        <translation>Chave de API do projeto da OpenAI.</translation>
    </message>
    <message>
        <source>The realtime model that speaks with the callers.</source>
        <translation>O modelo em tempo real que conversa com os clientes.</translation>
    </message>
    <message>
        <source>The model that writes down what callers say. The word off: the callers&apos; side is not written down.</source>
        <translation>O modelo que transcreve o que os clientes dizem. Com a palavra off, o lado do cliente não é transcrito.</translation>
    </message>
    <message>
        <source>Signing secret of the project&apos;s webhook (whsec_...). Several are separated by commas.</source>
        <translation>Segredo de assinatura do webhook do projeto (whsec_...). Se houver vários, separe-os com vírgulas.</translation>
    </message>
    <message>
        <source>Another address of the service, for projects bound to a region. Empty: https://api.openai.com.</source>
        <translation>Outro endereço do serviço, para projetos vinculados a uma região. Vazio: https://api.openai.com.</translation>
    </message>
    <message>
        <source>Address on which webhooks are received. 0.0.0.0 is every address of this machine.</source>
        <translation>Endereço em que os webhooks são recebidos. 0.0.0.0 significa todos os endereços desta máquina.</translation>
    </message>
    <message>
        <source>Port on which webhooks are received.</source>
        <translation>Porta em que os webhooks são recebidos.</translation>
    </message>
    <message>
        <source>Address under which the service reaches this machine: a tunnel&apos;s, a proxy&apos;s or this machine&apos;s own.</source>
        <translation>Endereço pelo qual o serviço alcança esta máquina: de um túnel, de um proxy ou da própria máquina.</translation>
    </message>
    <message>
        <source>Certificate chain (PEM), when webhooks come straight to this machine by https.</source>
        <translation>Cadeia de certificados (PEM), quando os webhooks chegam direto a esta máquina por https.</translation>
    </message>
    <message>
        <source>Private key (PEM) of that certificate.</source>
        <translation>Chave privada (PEM) desse certificado.</translation>
    </message>
    <message>
        <source>Takes webhooks without a signature: anybody who finds the address can then make calls appear. For trials only.</source>
        <translation>Aceita webhooks sem assinatura: qualquer pessoa que descubra o endereço pode fazer chamadas aparecerem aqui. Apenas para testes.</translation>
    </message>
    <message>
        <source>Folder for agent profiles and records. Empty: the user&apos;s own folder for data.</source>
        <translation>Pasta dos perfis de agente e dos registros. Vazio: a pasta de dados do usuário.</translation>
    </message>
    <message>
        <source>Language of the window. Empty: the system&apos;s.</source>
        <translation>Idioma da janela. Vazio: o do sistema.</translation>
    </message>
    <message>
        <source>Light or dark window, or as the system has it.</source>
        <translation>Janela clara ou escura, ou como estiver no sistema.</translation>
    </message>
    <message>
        <source>How calls come in when the program starts: open accepts each at once, screen lets each wait for accept or reject, hold rejects them. On the strip it can be changed at any time.</source>
        <translation>Como as chamadas entram quando o programa inicia: aberta aceita cada uma na hora, triagem deixa cada uma aguardando ser aceita ou recusada, suspensa recusa todas. Na faixa do topo dá para mudar a qualquer momento.</translation>
    </message>
    <message>
        <source>How long a screened call waits for a decision. Callers seldom let it ring for more than 20 seconds.</source>
        <translation>Quanto tempo uma chamada em triagem aguarda uma decisão. Os clientes raramente deixam tocar por mais de 20 segundos.</translation>
    </message>
    <message>
        <source>What happens to a screened call that nobody decides on in time.</source>
        <translation>O que acontece com uma chamada em triagem quando ninguém decide a tempo.</translation>
    </message>
    <message>
        <source>What a caller is told while the intake is on hold or drains: busy (486), unavailable (480) or decline (603).</source>
        <translation>O que o cliente recebe enquanto a entrada está suspensa ou esvaziando: ocupado (486), indisponível (480) ou recusar (603).</translation>
    </message>
    <message>
        <source>The most calls at once. Off: as many as come.</source>
        <translation>O máximo de chamadas ao mesmo tempo. Desativado: quantas vierem.</translation>
    </message>
    <message>
        <source>What happens above the most calls at once: busy (486), unavailable (480), or the call rings on and is accepted when a place is free in time.</source>
        <translation>O que acontece acima do máximo de chamadas: ocupado (486), indisponível (480), ou a chamada continua tocando e é aceita se houver vaga a tempo.</translation>
    </message>
    <message>
        <source>One rule a line, the first that fits counts: allow +5511*, block +1900*, block anonymous. Allowed callers are not screened; blocked ones are declined (603).</source>
        <translation>Uma regra por linha, vale a primeira que servir: allow +5511*, block +1900*, block anonymous. Clientes permitidos não passam pela triagem; os bloqueados são recusados (603).</translation>
    </message>
    <message>
        <source>Whom calls can be transferred to, one a line: a name, =, and a number with + and country code or a sip: address.</source>
        <translation>Para quem as chamadas podem ser transferidas, um por linha: um nome, = e um número com + e código do país ou um endereço sip:.</translation>
    </message>
    <message>
        <source>How long a transfer may take until it counts as not confirmed.</source>
        <translation>Quanto tempo uma transferência pode levar até contar como sem confirmação.</translation>
    </message>
    <message>
        <source>The sentence the AI says before a transfer, as the transfer form first offers it. Empty: none.</source>
        <translation>A frase que a IA diz antes de transferir, como o formulário de transferência a sugere. Vazio: nenhuma.</translation>
    </message>
    <message>
        <source>Nobody has spoken for so long.</source>
        <translation>Há quanto tempo ninguém fala.</translation>
    </message>
    <message>
        <source>The AI has said the same so often.</source>
        <translation>Quantas vezes a IA disse a mesma coisa.</translation>
    </message>
    <message>
        <source>The caller has talked over the AI so often within a minute.</source>
        <translation>Quantas vezes em um minuto o cliente falou por cima da IA.</translation>
    </message>
    <message>
        <source>A tool failed.</source>
        <translation>Uma ferramenta falhou.</translation>
    </message>
    <message>
        <source>A tool has been running for so long.</source>
        <translation>Há quanto tempo uma ferramenta está em execução.</translation>
    </message>
    <message>
        <source>The caller waited so long for an answer.</source>
        <translation>Quanto tempo o cliente esperou por uma resposta.</translation>
    </message>
    <message>
        <source>The caller asks for a person.</source>
        <translation>O cliente pede para falar com uma pessoa.</translation>
    </message>
    <message>
        <source>More phrases that ask for a person, one a line. The usual ones in English and Portuguese are known.</source>
        <translation>Outras frases que pedem uma pessoa, uma por linha. As mais comuns em inglês e português já são conhecidas.</translation>
    </message>
    <message>
        <source>The AI says what it must not.</source>
        <translation>A IA diz o que não pode.</translation>
    </message>
    <message>
        <source>What the AI must not say, one a line.</source>
        <translation>O que a IA não pode dizer, um por linha.</translation>
    </message>
    <message>
        <source>The caller is angry.</source>
        <translation>O cliente está irritado.</translation>
    </message>
    <message>
        <source>More words of anger, one a line. The usual ones in English and Portuguese are known.</source>
        <translation>Outras palavras de irritação, uma por linha. As mais comuns em inglês e português já são conhecidas.</translation>
    </message>
    <message>
        <source>One call has cost so much.</source>
        <translation>Quanto uma chamada já custou.</translation>
    </message>
    <message>
        <source>A call costs so much a minute, over the last three minutes.</source>
        <translation>Quanto uma chamada custa por minuto, nos últimos três minutos.</translation>
    </message>
    <message>
        <source>The service will end the session in so many minutes.</source>
        <translation>Em quantos minutos o serviço encerrará a sessão.</translation>
    </message>
    <message>
        <source>The link to the call is lost.</source>
        <translation>A conexão com a chamada foi perdida.</translation>
    </message>
    <message>
        <source>Something an operator asked for is not confirmed.</source>
        <translation>Algo que um operador pediu está sem confirmação.</translation>
    </message>
    <message>
        <source>Masks card numbers.</source>
        <translation>Oculta números de cartão.</translation>
    </message>
    <message>
        <source>Masks e-mail addresses.</source>
        <translation>Oculta endereços de e-mail.</translation>
    </message>
    <message>
        <source>Masks telephone numbers that are spoken. The number that calls stays readable.</source>
        <translation>Oculta números de telefone falados. O número de quem liga continua legível.</translation>
    </message>
    <message>
        <source>Masks CPF numbers.</source>
        <translation>Oculta números de CPF.</translation>
    </message>
    <message>
        <source>Masks CNPJ numbers.</source>
        <translation>Oculta números de CNPJ.</translation>
    </message>
    <message>
        <source>Masks IBAN account numbers.</source>
        <translation>Oculta números de conta IBAN.</translation>
    </message>
    <message>
        <source>Masks these numbers also where their digits are written as words.</source>
        <translation>Oculta esses números também quando os dígitos estão escritos por extenso.</translation>
    </message>
    <message>
        <source>Patterns of your own, one a line: a name, =, and a regular expression.</source>
        <translation>Seus próprios padrões, um por linha: um nome, = e uma expressão regular.</translation>
    </message>
    <message>
        <source>Desktop notifications: none, only for urgent reasons, or for all. A desktop without a notification service has the tray icon show them; without either there are none.</source>
        <translation>Notificações na área de trabalho: nenhuma, só para motivos urgentes ou para todos. Sem um serviço de notificações, o ícone da bandeja as mostra; sem nenhum dos dois, não há notificações.</translation>
    </message>
    <message>
        <source>Sounds: none, only for urgent reasons, or for all. They are heard through PulseAudio or PipeWire.</source>
        <translation>Sons: nenhum, só para motivos urgentes ou para todos. Tocam pelo PulseAudio ou PipeWire.</translation>
    </message>
    <message>
        <source>How loud the sounds are.</source>
        <translation>O volume dos sons.</translation>
    </message>
    <message>
        <source>No sounds and no notifications in these hours of the day, such as 22:00-07:00. Empty: never quiet.</source>
        <translation>Sem sons nem notificações neste horário do dia, por exemplo 22:00-07:00. Vazio: nunca em silêncio.</translation>
    </message>
    <message>
        <source>Shows an icon with the number of calls that need you in the notification area.</source>
        <translation>Mostra na área de notificação um ícone com o número de chamadas que precisam de você.</translation>
    </message>
    <message>
        <source>Shows callers with their names and whole numbers on the wall. Off: the last four digits only.</source>
        <translation>Mostra no painel de parede os clientes com nome e número inteiro. Desativado: só os quatro últimos dígitos.</translation>
    </message>
    <message>
        <source>Keys that are not the usual ones, one a line: the name of the action, =, and the keys. The key editor writes them.</source>
        <translation>Teclas diferentes das usuais, uma por linha: o nome da ação, = e as teclas. O editor de teclas as grava.</translation>
    </message>
    <message>
        <source>Prints the transcript of a recording. A passphrase is read from GEON_PASSPHRASE.</source>
        <translation>Mostra a transcrição de uma gravação. A frase secreta é lida de GEON_PASSPHRASE.</translation>
    </message>
    <message>
        <source>With --replay: prints it as it was said, X times as fast as life, 1 to 16. All at once when not said.</source>
        <translation>Com --replay: mostra conforme foi dito, X vezes mais rápido que o real, de 1 a 16. Por padrão, tudo de uma vez.</translation>
    </message>
    <message>
        <source>Writes calls.csv, calls.jsonl, transcripts, recording or audit. Words are masked; with GEON_PASSPHRASE a recording is encrypted.</source>
        <translation>Grava calls.csv, calls.jsonl, transcripts, recording ou audit. As falas ficam ocultas conforme as regras; com GEON_PASSPHRASE, a gravação é criptografada.</translation>
    </message>
    <message>
        <source>Where the export goes: a file, of transcripts a folder. Lists and the audit log go here when not said.</source>
        <translation>Para onde vai a exportação: um arquivo ou, para transcrições, uma pasta. Por padrão, listas e registro de auditoria saem aqui.</translation>
    </message>
    <message>
        <source>How transcripts are written, txt when not said.</source>
        <translation>Formato das transcrições, txt por padrão.</translation>
    </message>
    <message>
        <source>Exports only calls of this day or later.</source>
        <translation>Exporta só chamadas a partir deste dia.</translation>
    </message>
    <message>
        <source>Exports only calls of this day or before.</source>
        <translation>Exporta só chamadas até este dia.</translation>
    </message>
    <message>
        <source>Exports only calls of this agent.</source>
        <translation>Exporta só chamadas deste agente.</translation>
    </message>
    <message>
        <source>Exports only calls from or to numbers with these digits.</source>
        <translation>Exporta só chamadas de ou para números com estes dígitos.</translation>
    </message>
    <message>
        <source>Exports only this call (rtc_...).</source>
        <translation>Exporta só esta chamada (rtc_...).</translation>
    </message>
    <message>
        <source>Exports words in clear. The audit log says so.</source>
        <translation>Exporta as falas às claras. Fica no registro de auditoria.</translation>
    </message>
    <message>
        <source>Adds a recording to the history. A passphrase is read from GEON_PASSPHRASE.</source>
        <translation>Inclui uma gravação no histórico. A frase secreta é lida de GEON_PASSPHRASE.</translation>
    </message>
    <message>
        <source>Erases every call from or to this number, also from backups. It cannot be undone, so it needs --yes.</source>
        <translation>Apaga todas as chamadas de ou para este número, também das cópias de segurança. Não pode ser desfeito, por isso exige --yes.</translation>
    </message>
    <message>
        <source>Says that --erase-number is meant.</source>
        <translation>Confirma --erase-number.</translation>
    </message>
    <message>
        <source>Makes a copy of the history now.</source>
        <translation>Faz uma cópia do histórico agora.</translation>
    </message>
    <message>
        <source>Calls are removed from the history after so many days, with all that belongs to them. Off: they stay.</source>
        <translation>Depois de quantos dias as chamadas são removidas do histórico, com tudo o que pertence a elas. Desativado: ficam.</translation>
    </message>
    <message>
        <source>What was said is removed after so many days. The call stays in the list, without its words. Off: it stays.</source>
        <translation>Depois de quantos dias o que foi dito é removido. A chamada continua na lista, sem as falas. Desativado: fica.</translation>
    </message>
    <message>
        <source>Outbound webhooks that were delivered or given up are removed after so many days. Off: they stay.</source>
        <translation>Depois de quantos dias os webhooks de saída entregues ou abandonados são removidos. Desativado: ficam.</translation>
    </message>
    <message>
        <source>A copy of the history is made each day and kept so many days. 0: no copies.</source>
        <translation>Todo dia é feita uma cópia do histórico; por quantos dias ela é guardada. 0: sem cópias.</translation>
    </message>
    <message>
        <source>Looks for changed or missing rows in the audit log. Ends with 3 when it finds any.</source>
        <translation>Procura linhas alteradas ou faltando no registro de auditoria. Termina com 3 quando encontra alguma.</translation>
    </message>
    <message>
        <source>Looks for damage in the history. Ends with 3 when it finds any.</source>
        <translation>Procura danos no histórico. Termina com 3 quando encontra algum.</translation>
    </message>
</context>
<context>
    <name>StoreText</name>
    <message>
        <source>%1 cannot be written: %2. See that its folder is writable and its disk not full.</source>
        <translation>Não foi possível gravar %1: %2. Verifique se há permissão de gravação na pasta e espaço no disco.</translation>
    </message>
    <message>
        <source>Row %1 of the audit log is missing.</source>
        <translation>Falta a linha %1 do registro de auditoria.</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of the audit log are missing.</source>
        <translation>Faltam as linhas %1 a %2 do registro de auditoria.</translation>
    </message>
    <message>
        <source>Row %1 of the audit log is not as it was written, or was moved.</source>
        <translation>A linha %1 do registro de auditoria não está como foi gravada ou mudou de lugar.</translation>
    </message>
    <message>
        <source>The file audit.head is missing or damaged: whether the newest rows of the audit log are all there cannot be told.</source>
        <translation>O arquivo audit.head não existe ou está danificado: não dá para saber se as linhas mais recentes do registro de auditoria estão todas lá.</translation>
    </message>
    <message>
        <source>The newest rows of the audit log are missing: it ends with row %1, and row %2 was written.</source>
        <translation>Faltam as linhas mais recentes do registro de auditoria: ele termina na linha %1, e a linha %2 foi gravada.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Make it yourself, writable for your user.</source>
        <translation>Não foi possível criar a pasta %1. Crie-a você mesmo, com permissão de gravação para o seu usuário.</translation>
    </message>
    <message>
        <source>The old backup %1 cannot be removed: %2. Remove it yourself.</source>
        <translation>Não foi possível remover a cópia de segurança antiga %1: %2. Remova-a você mesmo.</translation>
    </message>
    <message>
        <source>%1 cannot be renamed: %2.</source>
        <translation>Não foi possível renomear %1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2.</source>
        <translation>Não foi possível criar %1: %2.</translation>
    </message>
    <message>
        <source>The copy was cancelled.</source>
        <translation>A cópia foi cancelada.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>A verificação foi cancelada.</translation>
    </message>
    <message>
        <source>row %1 of %2 belongs to no call</source>
        <translation>a linha %1 de %2 não pertence a nenhuma chamada</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name.</source>
        <translation>%1 já existe. Escolha outro nome.</translation>
    </message>
    <message>
        <source>%1 cannot be made. See that its folder is writable.</source>
        <translation>Não foi possível criar %1. Verifique se há permissão de gravação na pasta.</translation>
    </message>
    <message>
        <source>%1 is damaged in %2 places. Put the newest backup in its place. The first: %3.</source>
        <translation>%1 está danificado em %2 pontos. Coloque no lugar a cópia de segurança mais recente. O primeiro: %3.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is missing. Install the package libqt6sql6-sqlite.</source>
        <translation>Falta o driver SQLite do Qt. Instale o pacote libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>%1 is locked by another program. Close whatever uses it, and it is tried again.</source>
        <translation>%1 está bloqueado por outro programa. Feche o que o estiver usando; a gravação será tentada de novo.</translation>
    </message>
    <message>
        <source>The disk of %1 is full. Make room, and it is tried again; nothing that was kept is lost.</source>
        <translation>O disco de %1 está cheio. Libere espaço; a gravação será tentada de novo, e nada do que foi guardado se perde.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Make the file and its folder writable for your user.</source>
        <translation>Não é possível gravar %1. Dê ao seu usuário permissão de gravação no arquivo e na pasta.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. See that its folder is there and writable for your user.</source>
        <translation>Não é possível abrir %1. Verifique se a pasta existe e se seu usuário tem permissão de gravação nela.</translation>
    </message>
    <message>
        <source>%1 is damaged. Move it away and put the newest backup in its place.</source>
        <translation>%1 está danificado. Tire-o dali e coloque no lugar a cópia de segurança mais recente.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Foi cancelado.</translation>
    </message>
    <message>
        <source>%1 cannot be read or written. See whether its disk is there, sound and not full.</source>
        <translation>Não é possível ler nem gravar %1. Verifique se o disco está presente, sem defeito e com espaço livre.</translation>
    </message>
    <message>
        <source>The history in %1 could not be used: %2.</source>
        <translation>Não foi possível usar o histórico em %1: %2.</translation>
    </message>
    <message>
        <source>“%1” has no digits. Write the number as it stands in the list.</source>
        <translation>“%1” não tem dígitos. Escreva o número como aparece na lista.</translation>
    </message>
    <message>
        <source>What was erased may still be read in %1-wal, as something else is reading the history: a backup, or another program. Erase again when that is over.</source>
        <translation>O que foi apagado talvez ainda possa ser lido em %1-wal, porque o histórico está sendo lido por uma cópia de segurança ou outro programa. Apague de novo quando isso terminar.</translation>
    </message>
    <message>
        <source>The journal of call %1 is damaged. Check the history, and put a backup in its place.</source>
        <translation>O diário da chamada %1 está danificado. Verifique o histórico e coloque uma cópia de segurança no lugar.</translation>
    </message>
    <message>
        <source>%1 is damaged and was left as it is. Move it away and put the newest backup in its place, or start without a history.</source>
        <translation>%1 está danificado e não foi alterado. Tire-o dali e coloque no lugar a cópia de segurança mais recente, ou comece sem histórico.</translation>
    </message>
    <message>
        <source>%1 was written by a later version of this program (schema %2, this one knows %3) and was left as it is. Install that version, or move the file away.</source>
        <translation>%1 foi gravado por uma versão mais nova deste programa (esquema %2, esta conhece o %3) e não foi alterado. Instale aquela versão ou tire o arquivo dali.</translation>
    </message>
    <message>
        <source>%1 belongs to another program and was left as it is. Choose another data folder, or move it away.</source>
        <translation>%1 pertence a outro programa e não foi alterado. Escolha outra pasta de dados ou tire o arquivo dali.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Make it readable for your user.</source>
        <translation>Não foi possível ler %1: %2. Dê ao seu usuário permissão de leitura.</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2. Make its folder writable for your user, or choose another.</source>
        <translation>Não foi possível criar %1: %2. Dê ao seu usuário permissão de gravação na pasta ou escolha outra.</translation>
    </message>
    <message>
        <source>Call %1 is not in the history.</source>
        <translation>A chamada %1 não está no histórico.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>The server for webhooks is starting.</source>
        <translation>O servidor de webhooks está iniciando.</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Sem escuta</translation>
    </message>
    <message>
        <source>Listens on %1.</source>
        <translation>Escutando em %1.</translation>
    </message>
    <message>
        <source>Public URL: %1</source>
        <translation>URL pública: %1</translation>
    </message>
    <message>
        <source>No public URL is set, so the service may not reach this computer. Set it in the settings.</source>
        <translation>Nenhuma URL pública foi definida, por isso o serviço pode não alcançar este computador. Defina-a nas configurações.</translation>
    </message>
    <message>
        <source>Webhooks accepted: %1, repeated: %2, refused: %3, of other kinds: %4.</source>
        <translation>Webhooks aceitos: %1, repetidos: %2, recusados: %3, de outros tipos: %4.</translation>
    </message>
    <message>
        <source>Webhook refused</source>
        <translation>Webhook recusado</translation>
    </message>
    <message>
        <source>Waiting for a webhook</source>
        <translation>Aguardando webhook</translation>
    </message>
    <message>
        <source>No webhook has come yet. The first call will tell whether the service can reach this computer.</source>
        <translation>Nenhum webhook chegou ainda. A primeira chamada vai mostrar se o serviço alcança este computador.</translation>
    </message>
    <message>
        <source>Webhook %1</source>
        <translation>Webhook %1</translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation>Simulador</translation>
    </message>
    <message>
        <source>%1 has not been asked yet.</source>
        <translation>%1 ainda não foi consultado.</translation>
    </message>
    <message>
        <source>%1: checking</source>
        <translation>%1: verificando</translation>
    </message>
    <message>
        <source>Asking %1 whether it takes the key.</source>
        <translation>Verificando se %1 aceita a chave.</translation>
    </message>
    <message>
        <source>%1: trouble</source>
        <translation>%1: problema</translation>
    </message>
    <message>
        <source>%1 ok</source>
        <translation>%1 OK</translation>
    </message>
    <message>
        <source>%1 answered at %2.</source>
        <translation>%1 respondeu às %2.</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>há %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>há %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>há %1 h</translation>
    </message>
</context>
<context>
    <name>TranscriptForms</name>
    <message>
        <source>Call of %1</source>
        <translation>Chamada de %1</translation>
    </message>
    <message>
        <source>There are no words: nobody spoke, or they were removed.</source>
        <translation>Não há falas: ninguém falou ou elas foram removidas.</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Ferramenta</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 [interrupted; about this was not heard: %2]</source>
        <translation>%1 [interrompida; não foi ouvido mais ou menos isto: %2]</translation>
    </message>
    <message>
        <source>%1 [interrupted]</source>
        <translation>%1 [interrompida]</translation>
    </message>
    <message>
        <source>%1 [not finished]</source>
        <translation>%1 [não terminada]</translation>
    </message>
    <message>
        <source>did not end</source>
        <translation>não terminou</translation>
    </message>
    <message>
        <source>was not approved</source>
        <translation>não foi aprovada</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>falhou: %1</translation>
    </message>
    <message>
        <source>Instructions changed</source>
        <translation>Instruções alteradas</translation>
    </message>
    <message>
        <source>Link lost for %1: what was said then is missing</source>
        <translation>Conexão perdida por %1: falta o que foi dito nesse tempo</translation>
    </message>
    <message>
        <source>Link lost: what was said then is missing</source>
        <translation>Conexão perdida: falta o que foi dito nesse tempo</translation>
    </message>
    <message>
        <source>An operator stopped the AI</source>
        <translation>Um operador calou a IA</translation>
    </message>
    <message>
        <source>Keys pressed by the caller</source>
        <translation>Teclas digitadas pelo cliente</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Falha</translation>
    </message>
    <message>
        <source>The caller spoke; the service could not write it down</source>
        <translation>O cliente falou; o serviço não conseguiu transcrever</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>An operator paused the AI</source>
        <translation>Um operador pausou a IA</translation>
    </message>
    <message>
        <source>An operator handed the call back to the AI</source>
        <translation>Um operador devolveu a chamada à IA</translation>
    </message>
    <message>
        <source>Transfer asked for</source>
        <translation>Transferência pedida</translation>
    </message>
    <message>
        <source>US$ %1</source>
        <translation>US$ %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>no mínimo %1</translation>
    </message>
    <message>
        <source>Operator, to the AI only</source>
        <translation>Operador, só para a IA</translation>
    </message>
    <message>
        <source>Operator, through the AI</source>
        <translation>Operador, pela voz da IA</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anônimo</translation>
    </message>
    <message>
        <source>Dialled</source>
        <translation>Número discado</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Tocou em</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, versão %2</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Como terminou</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Custo</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulada</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Falas</translation>
    </message>
    <message>
        <source>masked by the rules of redaction</source>
        <translation>ocultas conforme as regras de ocultação</translation>
    </message>
    <message>
        <source>in clear</source>
        <translation>às claras</translation>
    </message>
</context>
<context>
    <name>Webhooks</name>
    <message>
        <source>A webhook secret is empty: paste the whole text that begins with whsec_.</source>
        <translation>Um segredo de webhook está vazio: cole o texto inteiro que começa com whsec_.</translation>
    </message>
    <message>
        <source>A webhook secret is not valid base64 after whsec_: copy it again from where the webhook was made.</source>
        <translation>Um segredo de webhook não é base64 válido depois de whsec_: copie-o de novo de onde o webhook foi criado.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Anonymous</source>
        <translation>Anônimo</translation>
    </message>
    <message>
        <source>The caller hung up.</source>
        <translation>O cliente desligou.</translation>
    </message>
    <message>
        <source>caller hung up</source>
        <translation>cliente desligou</translation>
    </message>
    <message>
        <source>An operator hung up.</source>
        <translation>Um operador desligou.</translation>
    </message>
    <message>
        <source>operator hung up</source>
        <translation>operador desligou</translation>
    </message>
    <message>
        <source>The AI ended the call.</source>
        <translation>A IA encerrou a chamada.</translation>
    </message>
    <message>
        <source>AI hung up</source>
        <translation>IA desligou</translation>
    </message>
    <message>
        <source>The caller was transferred.</source>
        <translation>O cliente foi transferido.</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>transferida</translation>
    </message>
    <message>
        <source>The service&apos;s time limit for one call was reached.</source>
        <translation>O limite de tempo do serviço para uma chamada foi atingido.</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation>limite de tempo</translation>
    </message>
    <message>
        <source>An error of the service ended the call.</source>
        <translation>Um erro do serviço encerrou a chamada.</translation>
    </message>
    <message>
        <source>service error</source>
        <translation>erro do serviço</translation>
    </message>
    <message>
        <source>The call is over; the service did not say why.</source>
        <translation>A chamada terminou; o serviço não informou o motivo.</translation>
    </message>
    <message>
        <source>reason unknown</source>
        <translation>motivo desconhecido</translation>
    </message>
    <message>
        <source>The caller hung up before the call could be accepted.</source>
        <translation>O cliente desligou antes que a chamada pudesse ser aceita.</translation>
    </message>
    <message>
        <source>caller left</source>
        <translation>cliente desistiu</translation>
    </message>
    <message>
        <source>The webhook came long after the phone rang, so nobody was there to accept. Check that the public URL was reachable.</source>
        <translation>O webhook chegou muito depois de o telefone tocar, quando já não havia ninguém na linha. Verifique se a URL pública estava acessível.</translation>
    </message>
    <message>
        <source>webhook too late</source>
        <translation>webhook atrasado</translation>
    </message>
    <message>
        <source>The service took no accept while the phone was ringing. Check the provider&apos;s status and your quota.</source>
        <translation>O serviço não aceitou o atendimento enquanto o telefone tocava. Verifique o status do provedor e a sua cota.</translation>
    </message>
    <message>
        <source>not accepted in time</source>
        <translation>não aceita a tempo</translation>
    </message>
    <message>
        <source>The service refused to accept the call. Check the deployment&apos;s name and the agent&apos;s settings.</source>
        <translation>O serviço se recusou a aceitar a chamada. Verifique o nome da implantação e as configurações do agente.</translation>
    </message>
    <message>
        <source>accept refused</source>
        <translation>atendimento recusado</translation>
    </message>
    <message>
        <source>The service said it accepted the call, but the call never began. Check that the deployment is a realtime model.</source>
        <translation>O serviço informou que aceitou a chamada, mas ela não começou. Verifique se a implantação é de um modelo em tempo real.</translation>
    </message>
    <message>
        <source>accept had no effect</source>
        <translation>atendimento sem efeito</translation>
    </message>
    <message>
        <source>The service does not take the key. Check the key and its role in the settings.</source>
        <translation>O serviço não aceita a chave. Verifique a chave nas configurações e as permissões dela.</translation>
    </message>
    <message>
        <source>key not taken</source>
        <translation>chave não aceita</translation>
    </message>
    <message>
        <source>An operator rejected the call.</source>
        <translation>Um operador recusou a chamada.</translation>
    </message>
    <message>
        <source>operator rejected</source>
        <translation>operador recusou</translation>
    </message>
    <message>
        <source>The link to the service was lost; the call may go on. Connecting again.</source>
        <translation>A conexão com o serviço foi perdida; a chamada pode continuar. Reconectando.</translation>
    </message>
    <message>
        <source>link lost</source>
        <translation>conexão perdida</translation>
    </message>
    <message>
        <source>The link to the service has gone quiet; the call may go on. Connecting again.</source>
        <translation>A conexão com o serviço parou de responder; a chamada pode continuar. Reconectando.</translation>
    </message>
    <message>
        <source>link silent</source>
        <translation>conexão sem resposta</translation>
    </message>
    <message>
        <source>The service refused it.</source>
        <translation>O serviço recusou.</translation>
    </message>
    <message>
        <source>service refused</source>
        <translation>serviço recusou</translation>
    </message>
    <message>
        <source>The service&apos;s rate limit was reached. Wait a moment, or raise the quota.</source>
        <translation>O limite de uso do serviço foi atingido. Aguarde um momento ou aumente a cota.</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>limite de uso</translation>
    </message>
    <message>
        <source>The service could not be reached. Check the network and the provider&apos;s status.</source>
        <translation>Não foi possível alcançar o serviço. Verifique a rede e o status do provedor.</translation>
    </message>
    <message>
        <source>service unavailable</source>
        <translation>serviço indisponível</translation>
    </message>
    <message>
        <source>The service did not show in time that it happened.</source>
        <translation>O serviço não comprovou a tempo que isso aconteceu.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sem resposta</translation>
    </message>
    <message>
        <source>The call ended first.</source>
        <translation>A chamada terminou antes.</translation>
    </message>
    <message>
        <source>call over</source>
        <translation>chamada encerrada</translation>
    </message>
    <message>
        <source>The AI was not speaking.</source>
        <translation>A IA não estava falando.</translation>
    </message>
    <message>
        <source>was not speaking</source>
        <translation>não estava falando</translation>
    </message>
    <message>
        <source>The call is not live.</source>
        <translation>A chamada não está em curso.</translation>
    </message>
    <message>
        <source>not live</source>
        <translation>não está em curso</translation>
    </message>
    <message>
        <source>There was no text to send.</source>
        <translation>Não havia texto para enviar.</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>sem texto</translation>
    </message>
    <message>
        <source>A newer one took its place.</source>
        <translation>Foi substituído por um mais recente.</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>substituído</translation>
    </message>
    <message>
        <source>%1 The service says: %2</source>
        <translation>%1 O serviço informa: %2</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Tocando</translation>
    </message>
    <message>
        <source>Accepting</source>
        <translation>Aceitando</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Em curso</translation>
    </message>
    <message>
        <source>Link lost</source>
        <translation>Conexão perdida</translation>
    </message>
    <message>
        <source>Hanging up</source>
        <translation>Desligando</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Encerrada</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Recusada</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Perdida</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Saudação</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Ouvindo</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Pensando</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Falando</translation>
    </message>
    <message>
        <source>Tool running</source>
        <translation>Executando ferramenta</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Aguardando aprovação</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Em silêncio</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Expirando</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Dizer</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Orientar</translation>
    </message>
    <message>
        <source>Stop speaking</source>
        <translation>Calar a IA</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Desligar</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instruções</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>aguardando</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>did not happen</source>
        <translation>não aconteceu</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>sem confirmação</translation>
    </message>
    <message>
        <source>%1: confirmed on %2 of %3 calls</source>
        <translation>%1: confirmado em %2 de %3 chamadas</translation>
    </message>
    <message>
        <source>%1 on %2 calls: %3</source>
        <translation>%1 em %2 chamadas: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Read the transcript: if the line was not spoken, send it again.</source>
        <translation>Leia a transcrição: se a frase não foi dita, envie de novo.</translation>
    </message>
    <message>
        <source>If the next answer ignores the hint, send it again.</source>
        <translation>Se a próxima resposta ignorar a orientação, envie de novo.</translation>
    </message>
    <message>
        <source>If the AI still speaks, stop it again, or hang up.</source>
        <translation>Se a IA continuar falando, cale-a de novo ou desligue.</translation>
    </message>
    <message>
        <source>The caller may still be on the line: hang up again, or end the call at the trunk.</source>
        <translation>O cliente ainda pode estar na linha: desligue de novo ou encerre a chamada no tronco.</translation>
    </message>
    <message>
        <source>The AI may still follow the old instructions: apply them again.</source>
        <translation>A IA ainda pode estar seguindo as instruções antigas: aplique as novas outra vez.</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Ferramenta</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>This call</source>
        <translation>Esta chamada</translation>
    </message>
    <message>
        <source>Live calls of this agent</source>
        <translation>Chamadas em curso deste agente</translation>
    </message>
    <message>
        <source>Next calls only</source>
        <translation>Somente as próximas chamadas</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>US$&#xa0;%1</translation>
    </message>
    <message>
        <source>$%1+</source>
        <translation>US$&#xa0;%1+</translation>
    </message>
    <message>
        <source>It was cut off before any of it was heard. Say it again.</source>
        <translation>A frase foi cortada antes que algo fosse ouvido. Diga-a de novo.</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>frase cortada</translation>
    </message>
    <message>
        <source>%2 not confirmed</source>
        <translation>%2 sem confirmação</translation>
    </message>
    <message>
        <source>%2: not confirmed.</source>
        <translation>%2: sem confirmação.</translation>
    </message>
    <message>
        <source>The link to the call is lost; the call may go on. The console attaches again by itself: wait, or hang up.</source>
        <translation>A conexão com a chamada foi perdida; a chamada pode continuar. O console se reconecta sozinho: aguarde ou desligue.</translation>
    </message>
    <message>
        <source>Asks for a person</source>
        <translation>Pede uma pessoa</translation>
    </message>
    <message>
        <source>The caller asks for a person: “%1”. Transfer the call, or step in with a line.</source>
        <translation>O cliente pede uma pessoa: “%1”. Transfira a chamada ou intervenha com uma frase.</translation>
    </message>
    <message>
        <source>AI said forbidden words</source>
        <translation>IA disse algo proibido</translation>
    </message>
    <message>
        <source>The AI said what it must not: “%1”. Set it right with a line, and guide the AI.</source>
        <translation>A IA disse o que não pode: “%1”. Corrija com uma frase e oriente a IA.</translation>
    </message>
    <message>
        <source>Caller is angry</source>
        <translation>Cliente irritado</translation>
    </message>
    <message>
        <source>The caller is angry: “%1”. Read along, and step in if the AI cannot calm them.</source>
        <translation>O cliente está irritado: “%1”. Acompanhe e intervenha se a IA não conseguir acalmá-lo.</translation>
    </message>
    <message>
        <source>Tool failed</source>
        <translation>Ferramenta falhou</translation>
    </message>
    <message>
        <source>The tool %1 failed. Check what the AI says about it, and guide it if you know the answer.</source>
        <translation>A ferramenta %1 falhou. Veja o que a IA diz a respeito e oriente-a se souber a resposta.</translation>
    </message>
    <message>
        <source>Caller interrupts the AI</source>
        <translation>Cliente interrompe a IA</translation>
    </message>
    <message>
        <source>The caller talked over the AI %2 times within a minute. Guide the AI to be brief, or to ask what is wrong.</source>
        <translation>O cliente falou por cima da IA %2 vezes em um minuto. Oriente a IA a ser breve ou a perguntar o que há de errado.</translation>
    </message>
    <message>
        <source>AI repeats itself</source>
        <translation>IA se repete</translation>
    </message>
    <message>
        <source>The AI has said the same %2 times: “%1”. Guide it out of the loop, or say a line.</source>
        <translation>A IA disse a mesma coisa %2 vezes: “%1”. Oriente-a a sair da repetição ou diga uma frase.</translation>
    </message>
    <message>
        <source>Nobody speaks</source>
        <translation>Ninguém fala</translation>
    </message>
    <message>
        <source>Nobody has spoken for a while. Say a line, or hang up if the caller has gone.</source>
        <translation>Ninguém fala há algum tempo. Diga uma frase ou desligue se o cliente já se foi.</translation>
    </message>
    <message>
        <source>Answers are slow</source>
        <translation>Respostas lentas</translation>
    </message>
    <message>
        <source>The caller waits long for an answer (%2 s). Say a line to bridge it if it goes on.</source>
        <translation>O cliente espera muito por uma resposta (%2 s). Se continuar, diga uma frase para preencher a espera.</translation>
    </message>
    <message>
        <source>Tool is slow</source>
        <translation>Ferramenta lenta</translation>
    </message>
    <message>
        <source>The tool %1 has run for more than %2 s. Say a line to bridge the wait.</source>
        <translation>A ferramenta %1 está em execução há mais de %2 s. Diga uma frase para preencher a espera.</translation>
    </message>
    <message>
        <source>Cost is high</source>
        <translation>Custo alto</translation>
    </message>
    <message>
        <source>The call has cost more than %2. Guide the AI to an end, or set another limit in the settings.</source>
        <translation>A chamada já custou mais de %2. Oriente a IA a encerrar ou defina outro limite nas configurações.</translation>
    </message>
    <message>
        <source>Cost rises fast</source>
        <translation>Custo sobe rápido</translation>
    </message>
    <message>
        <source>The call costs %2 a minute. Guide the AI to shorter answers, or to an end.</source>
        <translation>A chamada custa %2 por minuto. Oriente a IA a responder mais curto ou a encerrar.</translation>
    </message>
    <message>
        <source>Session ends soon</source>
        <translation>Sessão quase no fim</translation>
    </message>
    <message>
        <source>The service ends the session soon, and the call with it. Guide the AI to an end, or transfer the caller.</source>
        <translation>O serviço encerrará a sessão em breve e, com ela, a chamada. Oriente a IA a encerrar ou transfira o cliente.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgente</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>alerta</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aberta</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Triagem</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Suspensa</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Esvaziar</translation>
    </message>
    <message>
        <source>each call is accepted at once</source>
        <translation>cada chamada é aceita na hora</translation>
    </message>
    <message>
        <source>each call waits for you</source>
        <translation>cada chamada aguarda você</translation>
    </message>
    <message>
        <source>new calls are rejected</source>
        <translation>novas chamadas são recusadas</translation>
    </message>
    <message>
        <source>new calls are rejected, live ones go on to their end</source>
        <translation>novas chamadas são recusadas, as em curso vão até o fim</translation>
    </message>
    <message>
        <source>busy (486)</source>
        <translation>ocupado (486)</translation>
    </message>
    <message>
        <source>unavailable (480)</source>
        <translation>indisponível (480)</translation>
    </message>
    <message>
        <source>declined (603)</source>
        <translation>recusada (603)</translation>
    </message>
    <message>
        <source>The intake screens calls: each waits for you.</source>
        <translation>A entrada está em triagem: cada chamada aguarda você.</translation>
    </message>
    <message>
        <source>As many calls as are allowed at once are there. It gets the first place that becomes free.</source>
        <translation>O máximo de chamadas ao mesmo tempo foi atingido. Esta fica com a primeira vaga que surgir.</translation>
    </message>
    <message>
        <source>The rejection was not confirmed, so it may still ring. %1</source>
        <translation>A recusa não foi confirmada, então talvez ainda toque. %1</translation>
    </message>
    <message>
        <source>reject not confirmed</source>
        <translation>recusa sem confirmação</translation>
    </message>
    <message>
        <source>After that it stops ringing.</source>
        <translation>Depois disso, para de tocar.</translation>
    </message>
    <message>
        <source>If nobody decides, the caller hears: %1.</source>
        <translation>Se ninguém decidir, o cliente recebe: %1.</translation>
    </message>
    <message>
        <source>If nobody decides, it is accepted.</source>
        <translation>Se ninguém decidir, ela é aceita.</translation>
    </message>
    <message>
        <source>Masked: digits</source>
        <translation>Oculto: dígitos</translation>
    </message>
    <message>
        <source>Masked: card number</source>
        <translation>Oculto: número de cartão</translation>
    </message>
    <message>
        <source>Masked: e-mail address</source>
        <translation>Oculto: endereço de e-mail</translation>
    </message>
    <message>
        <source>Masked: telephone number</source>
        <translation>Oculto: número de telefone</translation>
    </message>
    <message>
        <source>Masked: CPF</source>
        <translation>Oculto: CPF</translation>
    </message>
    <message>
        <source>Masked: CNPJ</source>
        <translation>Oculto: CNPJ</translation>
    </message>
    <message>
        <source>Masked: IBAN</source>
        <translation>Oculto: IBAN</translation>
    </message>
    <message>
        <source>Masked: own pattern</source>
        <translation>Oculto: padrão próprio</translation>
    </message>
    <message>
        <source>The call was rejected: the intake was on hold.</source>
        <translation>A chamada foi recusada: a entrada estava suspensa.</translation>
    </message>
    <message>
        <source>intake on hold</source>
        <translation>entrada suspensa</translation>
    </message>
    <message>
        <source>The call was rejected: the console was draining and took no new calls.</source>
        <translation>A chamada foi recusada: a entrada estava esvaziando e não aceitava novas chamadas.</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>esvaziando</translation>
    </message>
    <message>
        <source>The call was rejected: as many calls as are allowed at once were there. The settings say how many.</source>
        <translation>A chamada foi recusada: o máximo de chamadas ao mesmo tempo foi atingido. O número está nas configurações.</translation>
    </message>
    <message>
        <source>all places taken</source>
        <translation>sem vaga</translation>
    </message>
    <message>
        <source>The call was rejected: a caller rule blocks this number.</source>
        <translation>A chamada foi recusada: uma regra de clientes bloqueia este número.</translation>
    </message>
    <message>
        <source>number blocked</source>
        <translation>número bloqueado</translation>
    </message>
    <message>
        <source>The call was rejected: nobody decided in time.</source>
        <translation>A chamada foi recusada: ninguém decidiu a tempo.</translation>
    </message>
    <message>
        <source>nobody decided</source>
        <translation>ninguém decidiu</translation>
    </message>
    <message>
        <source>The service did not take the rejection; the caller heard it ring until they gave up.</source>
        <translation>O serviço não aceitou a recusa; o cliente ouviu tocar até desistir.</translation>
    </message>
    <message>
        <source>reject refused</source>
        <translation>recusa não aceita</translation>
    </message>
    <message>
        <source>The service reports something else than was sent. Send it again.</source>
        <translation>O serviço informa algo diferente do que foi enviado. Envie de novo.</translation>
    </message>
    <message>
        <source>reports another</source>
        <translation>informa outro valor</translation>
    </message>
    <message>
        <source>It was taken back before it was sent.</source>
        <translation>Foi cancelado antes do envio.</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>Já está assim.</translation>
    </message>
    <message>
        <source>is so already</source>
        <translation>já está assim</translation>
    </message>
    <message>
        <source>This is no number or address to transfer to. Write +, country code and number, or a sip: address.</source>
        <translation>Não é possível transferir para este número ou endereço. Escreva +, código do país e número, ou um endereço sip:.</translation>
    </message>
    <message>
        <source>bad target</source>
        <translation>destino inválido</translation>
    </message>
    <message>
        <source>The agent&apos;s list has no such outcome. Choose one of the list, or add it there.</source>
        <translation>A lista do agente não tem esse resultado. Escolha um da lista ou inclua-o nela.</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>não está na lista</translation>
    </message>
    <message>
        <source>The call has no such mark. Mark the moment again.</source>
        <translation>A chamada não tem essa marca. Marque o momento de novo.</translation>
    </message>
    <message>
        <source>no such mark</source>
        <translation>marca inexistente</translation>
    </message>
    <message>
        <source>There is no such agent any more. Choose another.</source>
        <translation>Esse agente não existe mais. Escolha outro.</translation>
    </message>
    <message>
        <source>no such agent</source>
        <translation>agente inexistente</translation>
    </message>
    <message>
        <source>Another transfer of this call is under way. Wait for its end.</source>
        <translation>Outra transferência desta chamada está em andamento. Aguarde o fim dela.</translation>
    </message>
    <message>
        <source>transfer under way</source>
        <translation>transferência em curso</translation>
    </message>
    <message>
        <source>It was sent already and cannot be taken back.</source>
        <translation>Já foi enviado e não pode ser cancelado.</translation>
    </message>
    <message>
        <source>sent already</source>
        <translation>já enviado</translation>
    </message>
    <message>
        <source>The service failed to transfer the call. Try again, choose another number, or tell the caller and hang up.</source>
        <translation>O serviço não conseguiu transferir a chamada. Tente de novo, escolha outro número ou avise o cliente e desligue.</translation>
    </message>
    <message>
        <source>transfer failed</source>
        <translation>falha na transferência</translation>
    </message>
    <message>
        <source>The caller talked over the announcement. Listen, then transfer again.</source>
        <translation>O cliente falou por cima do anúncio. Ouça e depois transfira de novo.</translation>
    </message>
    <message>
        <source>talked over</source>
        <translation>cliente interrompeu</translation>
    </message>
    <message>
        <source>The call does not wait for a decision any more.</source>
        <translation>A chamada não aguarda mais uma decisão.</translation>
    </message>
    <message>
        <source>decided already</source>
        <translation>já decidida</translation>
    </message>
    <message>
        <source>The caller was transferred to %1.</source>
        <translation>O cliente foi transferido para %1.</translation>
    </message>
    <message>
        <source>%1 The rule: %2</source>
        <translation>%1 A regra: %2</translation>
    </message>
    <message>
        <source>transferred to %1</source>
        <translation>transferida para %1</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Aguardando você</translation>
    </message>
    <message>
        <source>Rejecting</source>
        <translation>Recusando</translation>
    </message>
    <message>
        <source>Transferring</source>
        <translation>Transferindo</translation>
    </message>
    <message>
        <source>AI paused</source>
        <translation>IA pausada</translation>
    </message>
    <message>
        <source>Transferring to %1</source>
        <translation>Transferindo para %1</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceitar</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Recusar</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferir</translation>
    </message>
    <message>
        <source>Take the transfer back</source>
        <translation>Cancelar a transferência</translation>
    </message>
    <message>
        <source>Pause AI</source>
        <translation>Pausar a IA</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Devolver à IA</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Adiar</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Resolvido</translation>
    </message>
    <message>
        <source>Shown in clear</source>
        <translation>Mostrado às claras</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>List of outcomes</source>
        <translation>Lista de resultados</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 por %2</translation>
    </message>
    <message>
        <source>The caller may still hear it ring: accept again.</source>
        <translation>O cliente talvez ainda ouça tocar: aceite de novo.</translation>
    </message>
    <message>
        <source>The caller may still hear it ring: reject again, or accept and hang up.</source>
        <translation>O cliente talvez ainda ouça tocar: recuse de novo, ou aceite e desligue.</translation>
    </message>
    <message>
        <source>The caller is still with the AI. Transfer again, choose another number, or tell the caller and hang up. Check that the trunk allows transfers.</source>
        <translation>O cliente ainda está com a IA. Transfira de novo, escolha outro número ou avise o cliente e desligue. Verifique se o tronco permite transferências.</translation>
    </message>
    <message>
        <source>The AI may still answer: pause it again.</source>
        <translation>A IA ainda pode responder: pause-a de novo.</translation>
    </message>
    <message>
        <source>The AI may still be silent: hand back again.</source>
        <translation>A IA ainda pode estar em silêncio: devolva a ela de novo.</translation>
    </message>
</context>
<context>
    <name>geon::app::Console</name>
    <message>
        <source>The console is running already with the data folder %1: its window was brought to the front.</source>
        <translation>O console já está em execução com a pasta de dados %1: a janela dele foi trazida para a frente.</translation>
    </message>
    <message>
        <source>Another console is running with the data folder %1. Stop it first, or choose another folder with --data-dir.</source>
        <translation>Outro console está em execução com a pasta de dados %1. Encerre-o primeiro ou escolha outra pasta com --data-dir.</translation>
    </message>
    <message>
        <source>Calls are answered, but nothing is kept: %1</source>
        <translation>As chamadas são atendidas, mas nada é guardado: %1</translation>
    </message>
    <message>
        <source>The program did not end: what happened last could not be written. Make room on the disk; quit again to end it all the same.</source>
        <translation>O programa não foi encerrado: não foi possível gravar o que aconteceu por último. Libere espaço no disco; para encerrar mesmo assim, saia de novo.</translation>
    </message>
    <message>
        <source>The history is up to date again.</source>
        <translation>O histórico está em dia novamente.</translation>
    </message>
</context>
<context>
    <name>geon::app::HistoryTasks</name>
    <message>
        <source>No stored call was answered by an agent named %1.</source>
        <translation>Nenhuma chamada guardada foi atendida por um agente chamado %1.</translation>
    </message>
    <message>
        <source>There is no stored call %1.</source>
        <translation>A chamada %1 não está guardada.</translation>
    </message>
    <message>
        <source>A console is running with the data folder %1: do it in its window, or stop it first.</source>
        <translation>Um console está em execução com a pasta de dados %1: faça isso na janela dele ou encerre-o primeiro.</translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole: %n row(s).</source>
        <translation>
            <numerusform>O registro de auditoria está íntegro: %n linha.</numerusform>
            <numerusform>O registro de auditoria está íntegro: %n linhas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit log is not whole from row %1 on: %2</source>
        <translation>O registro de auditoria não está íntegro a partir da linha %1: %2</translation>
    </message>
    <message>
        <source>No stored call is like that: nothing was written.</source>
        <translation>Nenhuma chamada guardada é assim: nada foi gravado.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Não foi possível ler %1: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than any recording.</source>
        <translation>%1 é maior que qualquer gravação.</translation>
    </message>
</context>
<context>
    <name>geon::app::LocalSetup</name>
    <message>
        <source>Not tried yet: see the marked fields.</source>
        <translation>Ainda não testado: veja os campos marcados.</translation>
    </message>
    <message>
        <source>The service answers and knows the key.</source>
        <translation>O serviço responde e aceita a chave.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Salvo.</translation>
    </message>
    <message>
        <source>Saved, but calls cannot be answered yet: see the marked fields.</source>
        <translation>Salvo, mas ainda não é possível atender chamadas: veja os campos marcados.</translation>
    </message>
    <message>
        <source>Saved, and in force.</source>
        <translation>Salvo e já em vigor.</translation>
    </message>
</context>
<context>
    <name>geon::desk::Engine</name>
    <message>
        <source>The service refused the key (%1). Check the API key and its role in the settings.</source>
        <translation>O serviço recusou a chave (%1). Verifique a chave de API nas configurações e as permissões dela.</translation>
    </message>
    <message>
        <source>The service refused a request (%1): %2</source>
        <translation>O serviço recusou uma requisição (%1): %2</translation>
    </message>
    <message>
        <source>The service says that there are too many requests (429). New calls are tried again until they stop ringing.</source>
        <translation>O serviço informa que há requisições demais (429). Novas chamadas são tentadas de novo até pararem de tocar.</translation>
    </message>
    <message>
        <source>The service has a fault of its own (%1). Calls are tried again; see its status page.</source>
        <translation>O serviço está com uma falha interna (%1). As chamadas são tentadas de novo; veja a página de status dele.</translation>
    </message>
    <message>
        <source>The service cannot be reached: %1. Check the address in the settings and the network.</source>
        <translation>Não é possível alcançar o serviço: %1. Verifique a rede e o endereço nas configurações.</translation>
    </message>
    <message>
        <source>A webhook came with a signature that no secret of ours gives. Check the webhook secret in the settings.</source>
        <translation>Chegou um webhook cuja assinatura não corresponde a nenhum dos segredos configurados. Verifique o segredo do webhook nas configurações.</translation>
    </message>
</context>
<context>
    <name>geon::history::LocalHistory</name>
    <message>
        <source>The history is not open, so this cannot be done. See the notice in the main window.</source>
        <translation>O histórico não está aberto, por isso não é possível fazer isto. Veja o aviso na janela principal.</translation>
    </message>
</context>
<context>
    <name>geon::integrations::Courier</name>
    <message>
        <source>There is no destination of this name any more. Save it first.</source>
        <translation>Não há mais um destino com este nome. Salve-o primeiro.</translation>
    </message>
    <message>
        <source>The test was taken (%1).</source>
        <translation>O teste foi aceito (%1).</translation>
    </message>
</context>
<context>
    <name>geon::ui::ActionBar</name>
    <message>
        <source>Hang up %1? Enter to confirm</source>
        <translation>Desligar %1? Enter confirma</translation>
    </message>
</context>
<context>
    <name>geon::ui::AttentionBar</name>
    <message>
        <source>Show again</source>
        <translation>Mostrar de novo</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Precisa de você</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Resolvido</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Adiar</translation>
    </message>
    <message>
        <source>All of this call waits, unless something worse comes</source>
        <translation>Tudo desta chamada espera, a menos que surja algo mais grave</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Adiado até %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Handled: %1</source>
        <translation>Resolvido: %1</translation>
    </message>
    <message>
        <source>You have seen to it: it goes, until it happens anew</source>
        <translation>Você já cuidou disso: some até acontecer de novo</translation>
    </message>
</context>
<context>
    <name>geon::ui::AuditDialog</name>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Registro de auditoria</translation>
    </message>
    <message>
        <source>Audit log, newest first</source>
        <translation>Registro de auditoria, do mais recente ao mais antigo</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Looks whether any row was changed or taken away.</source>
        <translation>Verifica se alguma linha foi alterada ou retirada.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>Nothing of this kind has been done.</source>
        <translation>Nada deste tipo foi feito.</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet. What operators do, changed settings, exports and erasures appear here.</source>
        <translation>Nada foi registrado ainda. Ações dos operadores, configurações alteradas, exportações e apagamentos aparecem aqui.</translation>
    </message>
    <message>
        <source>Looking at every row …</source>
        <translation>Verificando cada linha…</translation>
    </message>
    <message numerus="yes">
        <source>Whole: %n row(s), none changed and none missing.</source>
        <translation>
            <numerusform>Íntegro: %n linha, nenhuma alterada e nenhuma faltando.</numerusform>
            <numerusform>Íntegro: %n linhas, nenhuma alterada e nenhuma faltando.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1 was changed or is missing. Compare it with a backup.</source>
        <translation>A linha %1 foi alterada ou está faltando. Compare com uma cópia de segurança.</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Exportar o registro de auditoria</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Exporting the audit log …</source>
        <translation>Exportando o registro de auditoria…</translation>
    </message>
</context>
<context>
    <name>geon::ui::AuditModel</name>
    <message>
        <source>No.</source>
        <translation>Nº</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalhe</translation>
    </message>
</context>
<context>
    <name>geon::ui::BusNotices</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>geon::ui::CallFilterLine</name>
    <message>
        <source>Filter the calls</source>
        <translation>Filtrar as chamadas</translation>
    </message>
    <message>
        <source>Filter the calls by number, name, agent or what was said</source>
        <translation>Filtrar as chamadas por número, nome, agente ou pelo que foi dito</translation>
    </message>
    <message>
        <source>Filter by state, agent or reason</source>
        <translation>Filtrar por estado, agente ou motivo</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrá-las</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n call(s)</source>
        <translation>
            <numerusform>%1 de %n chamada</numerusform>
            <numerusform>%1 de %n chamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden call(s) need you</source>
        <translation>
            <numerusform>%n chamada oculta precisa de você</numerusform>
            <numerusform>%n chamadas ocultas precisam de você</numerusform>
        </translation>
    </message>
    <message>
        <source>No agent</source>
        <translation>Sem agente</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Search the history for it</source>
        <translation>Buscar no histórico</translation>
    </message>
    <message>
        <source>Look for it in all calls that were (Ctrl+Shift+F)</source>
        <translation>Buscar em todas as chamadas passadas (Ctrl+Shift+F)</translation>
    </message>
</context>
<context>
    <name>geon::ui::CallHeader</name>
    <message>
        <source>simulated</source>
        <translation>simulada</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>%1 · %2, edited</source>
        <translation>%1 · %2, editada</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>delay %1</source>
        <translation>atraso %1</translation>
    </message>
    <message>
        <source>Estimated cost of this call</source>
        <translation>Custo estimado desta chamada</translation>
    </message>
    <message>
        <source>session ends in %1</source>
        <translation>sessão termina em %1</translation>
    </message>
    <message>
        <source>Show masked words while held</source>
        <translation>Segure para mostrar o que está oculto</translation>
    </message>
    <message>
        <source>Hold to show masked words in clear. It is recorded.</source>
        <translation>Segure para mostrar às claras o que está oculto. Fica registrado.</translation>
    </message>
    <message>
        <source>Last turn: %1</source>
        <translation>Última fala: %1</translation>
    </message>
    <message numerus="yes">
        <source>Median %1, worst %2, %n turn(s)</source>
        <translation>
            <numerusform>Mediana %1, pior %2, %n fala</numerusform>
            <numerusform>Mediana %1, pior %2, %n falas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::CallListView</name>
    <message>
        <source>Calls</source>
        <translation>Chamadas</translation>
    </message>
    <message>
        <source>No agent</source>
        <translation>Sem agente</translation>
    </message>
</context>
<context>
    <name>geon::ui::CallPage</name>
    <message>
        <source>The link is lost; the call may go on. Trying again…</source>
        <translation>Conexão perdida; a chamada pode continuar. Tentando de novo…</translation>
    </message>
    <message>
        <source>Some of the caller&apos;s words could not be written down. The service says: %1</source>
        <translation>Parte da fala do cliente não pôde ser transcrita. O serviço informa: %1</translation>
    </message>
    <message>
        <source>Only the AI&apos;s side is written: no transcription model is set. Name one in the settings to read the caller too.</source>
        <translation>Só o lado da IA é transcrito: nenhum modelo de transcrição foi definido. Indique um nas configurações para ler também o cliente.</translation>
    </message>
    <message>
        <source>No call is open</source>
        <translation>Nenhuma chamada aberta</translation>
    </message>
    <message>
        <source>Choose a call on the left to read it as it is spoken.</source>
        <translation>Escolha uma chamada à esquerda para acompanhar a conversa em tempo real.</translation>
    </message>
    <message>
        <source>Nothing was said</source>
        <translation>Nada foi dito</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectada</translation>
    </message>
    <message>
        <source>The conversation will appear here as it is spoken.</source>
        <translation>A conversa aparecerá aqui conforme acontece.</translation>
    </message>
    <message>
        <source>The conversation will appear here.</source>
        <translation>A conversa aparecerá aqui.</translation>
    </message>
    <message>
        <source>Shown in clear. This is recorded.</source>
        <translation>Mostrado às claras. Isso fica registrado.</translation>
    </message>
    <message>
        <source>The link was lost here.</source>
        <translation>A conexão foi perdida aqui.</translation>
    </message>
</context>
<context>
    <name>geon::ui::CallPainter</name>
    <message>
        <source>%1 s left</source>
        <translation>restam %1 s</translation>
    </message>
    <message>
        <source>%1s</source>
        <translation>%1s</translation>
    </message>
    <message>
        <source>%1m</source>
        <translation>%1m</translation>
    </message>
    <message>
        <source>%1h</source>
        <translation>%1h</translation>
    </message>
    <message>
        <source>SIM</source>
        <comment>small mark of a simulated call</comment>
        <translation>SIMUL</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>anon</source>
        <comment>an anonymous caller, in four letters</comment>
        <translation>anôn</translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>so many more reasons</comment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>outcome due</source>
        <translation>falta resultado</translation>
    </message>
</context>
<context>
    <name>geon::ui::CallPane</name>
    <message>
        <source>Density of the list</source>
        <translation>Densidade da lista</translation>
    </message>
    <message>
        <source>Rows or grid</source>
        <translation>Linhas ou grade</translation>
    </message>
    <message>
        <source>Rows, and a grid for many calls</source>
        <translation>Linhas, ou grade quando há muitas chamadas</translation>
    </message>
    <message>
        <source>Always rows</source>
        <translation>Sempre linhas</translation>
    </message>
    <message>
        <source>Always a grid</source>
        <translation>Sempre grade</translation>
    </message>
    <message>
        <source>No calls yet. The simulator will ring in a moment.</source>
        <translation>Nenhuma chamada ainda. O simulador vai tocar em instantes.</translation>
    </message>
    <message>
        <source>No calls yet. A call appears here the moment it rings. Set the public URL in the settings, so that the service can reach this computer.</source>
        <translation>Nenhuma chamada ainda. Cada chamada aparece aqui assim que toca. Defina a URL pública nas configurações para que o serviço alcance este computador.</translation>
    </message>
    <message>
        <source>No calls yet. A call appears here the moment it rings: dial your number to try it.</source>
        <translation>Nenhuma chamada ainda. Cada chamada aparece aqui assim que toca: ligue para o seu número para testar.</translation>
    </message>
    <message>
        <source>No call matches the filter.</source>
        <translation>Nenhuma chamada corresponde ao filtro.</translation>
    </message>
</context>
<context>
    <name>geon::ui::CallPaneFrame</name>
    <message>
        <source>Close this transcript (the call goes on)</source>
        <translation>Fechar esta transcrição (a chamada continua)</translation>
    </message>
    <message>
        <source>Active: keys and actions are for this call</source>
        <translation>Ativa: teclas e ações valem para esta chamada</translation>
    </message>
</context>
<context>
    <name>geon::ui::CallTab</name>
    <message>
        <source>Caller</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Dialled</source>
        <translation>Número discado</translation>
    </message>
    <message>
        <source>unknown line</source>
        <translation>número desconhecido</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>%1 · v%2</source>
        <translation>%1 · v%2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Mídia</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Custo</translation>
    </message>
    <message>
        <source>%1, estimate</source>
        <translation>%1 (estimativa)</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Atraso</translation>
    </message>
    <message>
        <source>%1, of it thinking %2</source>
        <translation>%1, dos quais %2 pensando</translation>
    </message>
    <message>
        <source>Delays</source>
        <translation>Atrasos</translation>
    </message>
    <message numerus="yes">
        <source>median %1, worst %2, %n turns</source>
        <translation>
            <numerusform>mediana %1, pior %2, %n fala</numerusform>
            <numerusform>mediana %1, pior %2, %n falas</numerusform>
        </translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>%1 ms there and back</source>
        <translation>%1 ms (ida e volta)</translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%n recebido</numerusform>
            <numerusform>%n recebidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n unknown</source>
        <translation>
            <numerusform>, %n desconhecido</numerusform>
            <numerusform>, %n desconhecidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n unreadable</source>
        <translation>
            <numerusform>, %n ilegível</numerusform>
            <numerusform>, %n ilegíveis</numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>in %1 (cached %2), out %3</source>
        <translation>entrada %1 (em cache %2), saída %3</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Áudio</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Respostas</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Transcrição</translation>
    </message>
    <message>
        <source>%1 s of speech</source>
        <translation>%1 s de fala</translation>
    </message>
    <message>
        <source>in %1, out %2</source>
        <translation>entrada %1, saída %2</translation>
    </message>
    <message>
        <source>%1 of %2 left, full in %3 s</source>
        <translation>restam %1 de %2, completo em %3 s</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Twilio call</source>
        <translation>Chamada na Twilio</translation>
    </message>
    <message>
        <source>Open a call to see its numbers, headers and ids.</source>
        <translation>Abra uma chamada para ver números, cabeçalhos e IDs.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>Limites de uso</translation>
    </message>
    <message>
        <source>What operators did</source>
        <translation>Ações dos operadores</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>IDs</translation>
    </message>
    <message>
        <source>SIP headers</source>
        <translation>Cabeçalhos SIP</translation>
    </message>
    <message>
        <source>About the call</source>
        <translation>Sobre a chamada</translation>
    </message>
    <message>
        <source>Session as echoed</source>
        <translation>Sessão confirmada</translation>
    </message>
    <message>
        <source>Session as echoed by the service</source>
        <translation>Sessão tal como confirmada pelo serviço</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>due</source>
        <translation>pendente</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>What the caller waited for</source>
        <translation>De que o atraso foi feito</translation>
    </message>
    <message>
        <source>Delays of the newest turns</source>
        <translation>Atrasos das últimas falas</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>sem nota</translation>
    </message>
</context>
<context>
    <name>geon::ui::CallWindow</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2 – GEON Console</source>
        <translation>%1: %2 – GEON Console</translation>
    </message>
</context>
<context>
    <name>geon::ui::ChoiceButton</name>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
</context>
<context>
    <name>geon::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>What to do, or whose call</source>
        <translation>O que fazer, ou a chamada de quem</translation>
    </message>
    <message>
        <source>Search the commands, calls and agents</source>
        <translation>Buscar comandos, chamadas e agentes</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Comandos encontrados</translation>
    </message>
    <message>
        <source>Nothing fits. Try other words, a number or an agent.</source>
        <translation>Nada encontrado. Tente outras palavras, um número ou um agente.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, not now: %2</source>
        <translation>%1, agora não: %2</translation>
    </message>
</context>
<context>
    <name>geon::ui::Commands</name>
    <message>
        <source>on</source>
        <translation>ativo</translation>
    </message>
    <message>
        <source>off</source>
        <translation>inativo</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Instructions of %1</source>
        <translation>Instruções de %1</translation>
    </message>
    <message>
        <source>Act on the calls of %1 …</source>
        <translation>Agir nas chamadas de %1…</translation>
    </message>
</context>
<context>
    <name>geon::ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>answer at once</source>
        <translation>responder na hora</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Enviar (Enter)</translation>
    </message>
    <message>
        <source>The AI speaks as soon as it has read the hint; else the hint waits for the next turn</source>
        <translation>A IA fala assim que lê a orientação; se desmarcado, a orientação espera a próxima fala</translation>
    </message>
    <message>
        <source>Line for the AI to speak to the caller</source>
        <translation>Frase para a IA dizer ao cliente</translation>
    </message>
    <message>
        <source>Hint that only the AI reads</source>
        <translation>Orientação que só a IA lê</translation>
    </message>
    <message>
        <source>A line for the caller to hear</source>
        <translation>Uma frase para o cliente ouvir</translation>
    </message>
    <message>
        <source>Tell the AI what to do</source>
        <translation>Diga à IA o que fazer</translation>
    </message>
    <message>
        <source>Open a live call to guide its AI or to say a line.</source>
        <translation>Abra uma chamada em curso para orientar a IA ou dizer uma frase.</translation>
    </message>
    <message>
        <source>The call is not live yet. What you write is kept.</source>
        <translation>A chamada ainda não está em curso. O que você escrever fica guardado.</translation>
    </message>
    <message>
        <source>The call is being hung up.</source>
        <translation>A chamada está sendo desligada.</translation>
    </message>
    <message>
        <source>The call is over: nobody would hear it.</source>
        <translation>A chamada terminou: ninguém ouviria.</translation>
    </message>
    <message>
        <source>The link is lost: the line waits for it, and is given up after a while.</source>
        <translation>Conexão perdida: a mensagem espera a reconexão e, depois de um tempo, é descartada.</translation>
    </message>
    <message>
        <source>The caller hears this in the AI&apos;s voice</source>
        <translation>O cliente ouve isto na voz da IA</translation>
    </message>
    <message>
        <source>Only the AI reads this</source>
        <translation>Só a IA lê isto</translation>
    </message>
    <message>
        <source>Your line is kept: press Up for it.</source>
        <translation>Sua mensagem foi guardada: pressione a seta para cima para recuperá-la.</translation>
    </message>
    <message>
        <source>Write to the AI; the caller does not hear it</source>
        <translation>Escreva para a IA; o cliente não ouve</translation>
    </message>
    <message>
        <source>Write a line for the AI to speak to the caller</source>
        <translation>Escreva uma frase para a IA dizer ao cliente</translation>
    </message>
    <message>
        <source>Only the AI reads this; it does not answer while it is paused</source>
        <translation>Só a IA lê isto; ela não responde enquanto está em pausa</translation>
    </message>
</context>
<context>
    <name>geon::ui::ConfirmationLine</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>What you do is confirmed here</source>
        <translation>Suas ações são confirmadas aqui</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1
Press to see the recent actions of all calls.</source>
        <translation>%1
Clique para ver as ações recentes de todas as chamadas.</translation>
    </message>
    <message>
        <source>Recent actions</source>
        <translation>Ações recentes</translation>
    </message>
    <message>
        <source>%1 Not on: %2.</source>
        <translation>%1 Não em: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 e mais %n</numerusform>
            <numerusform>%1 e mais %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::DelayBar</name>
    <message>
        <source>Parts of the delay: %1</source>
        <translation>Partes do atraso: %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>cerca de %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>the name of a part and its length</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>geon::ui::DelayButton</name>
    <message>
        <source>Delay %1</source>
        <comment>the median wait for an answer</comment>
        <translation>Atraso %1</translation>
    </message>
    <message>
        <source>Delay callers hear: %1</source>
        <translation>Atraso para os clientes: %1</translation>
    </message>
    <message>
        <source>Delay callers hear, by agent</source>
        <translation>Atraso para os clientes, por agente</translation>
    </message>
    <message>
        <source>Delay callers hear</source>
        <translation>Atraso para os clientes</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 % em até</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>falas</translation>
    </message>
    <message>
        <source>newest turns</source>
        <translation>últimas falas</translation>
    </message>
    <message>
        <source>median of each part</source>
        <translation>mediana de cada parte</translation>
    </message>
    <message>
        <source>Turns of the last 15 minutes.</source>
        <translation>Falas dos últimos 15 minutos.</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>Todos os agentes</translation>
    </message>
</context>
<context>
    <name>geon::ui::DelayChart</name>
    <message>
        <source>Newest last: %1</source>
        <translation>Da mais antiga à atual: %1</translation>
    </message>
    <message>
        <source>%1
The last: %2</source>
        <translation>%1
A última: %2</translation>
    </message>
</context>
<context>
    <name>geon::ui::DeliveriesDialog</name>
    <message>
        <source>Resend</source>
        <translation>Reenviar</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>All destinations</source>
        <translation>Todos os destinos</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>Em qualquer estado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Deliveries, newest first</source>
        <translation>Entregas, da mais recente à mais antiga</translation>
    </message>
    <message>
        <source>Tries again</source>
        <translation>Nova tentativa</translation>
    </message>
    <message>
        <source>A call needs an operator</source>
        <translation>Uma chamada precisa de um operador</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Tentativas</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>O que foi enviado</translation>
    </message>
    <message>
        <source>Select a delivery to read what was sent.</source>
        <translation>Selecione uma entrega para ler o que foi enviado.</translation>
    </message>
    <message>
        <source>Copy what was sent</source>
        <translation>Copiar o que foi enviado</translation>
    </message>
    <message>
        <source>No delivery fits this choice.</source>
        <translation>Nenhuma entrega corresponde a esta escolha.</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Once a destination is set up, each event that it is told of is shown here, with what became of it.</source>
        <translation>Nada foi enviado ainda. Quando houver um destino configurado, cada evento informado a ele aparece aqui, com o que aconteceu.</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries are selected.</source>
        <translation>
            <numerusform>%n entrega selecionada.</numerusform>
            <numerusform>%n entregas selecionadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resend %n</source>
        <translation>
            <numerusform>Reenviar %n</numerusform>
            <numerusform>Reenviar %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sends the selected ones again that were given up</source>
        <translation>Reenvia as selecionadas que foram abandonadas</translation>
    </message>
    <message numerus="yes">
        <source>Resend all %n given up</source>
        <translation>
            <numerusform>Reenviar a %n abandonada</numerusform>
            <numerusform>Reenviar todas as %n abandonadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lendo…</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n entrega</numerusform>
            <numerusform>%n entregas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n deliveries</source>
        <translation>
            <numerusform>A %n entrega mais recente</numerusform>
            <numerusform>As %n entregas mais recentes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 given up in all</source>
        <translation>%1, abandonadas ao todo: %2</translation>
    </message>
    <message numerus="yes">
        <source>Resending %n …</source>
        <translation>
            <numerusform>Reenviando %n…</numerusform>
            <numerusform>Reenviando %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>Resent: %1 no longer given up, %2 given up</source>
        <translation>Reenvio: já não abandonadas: %1, abandonadas: %2</translation>
    </message>
    <message>
        <source>Resent: %1 delivered, %2 waiting, %3 given up</source>
        <translation>Reenvio: entregues: %1, aguardando: %2, abandonadas: %3</translation>
    </message>
    <message>
        <source>Webhooks that were sent</source>
        <translation>Webhooks enviados</translation>
    </message>
</context>
<context>
    <name>geon::ui::DeliveriesModel</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Tentativas</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Criada</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Próxima tentativa</translation>
    </message>
</context>
<context>
    <name>geon::ui::DestinationForm</name>
    <message>
        <source>Send to this destination</source>
        <translation>Enviar para este destino</translation>
    </message>
    <message>
        <source>Send words unmasked</source>
        <translation>Enviar as falas às claras</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Enviar um teste</translation>
    </message>
    <message>
        <source>None besides its own; or hosts, as in hooks.example.com</source>
        <translation>Nenhum além do próprio; ou hosts, como hooks.example.com</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Segredo de assinatura</translation>
    </message>
    <message>
        <source>Copy the signing secret</source>
        <translation>Copiar o segredo de assinatura</translation>
    </message>
    <message>
        <source>May be sent on to</source>
        <translation>Pode ser redirecionado para</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Falas</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Gerar</translation>
    </message>
    <message>
        <source>Generate a signing secret</source>
        <translation>Gerar um segredo de assinatura</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>The name stays: deliveries are kept under it.</source>
        <translation>O nome não muda: as entregas são guardadas com ele.</translation>
    </message>
    <message>
        <source>Kept. Paste or generate another to change it.</source>
        <translation>Guardado. Para alterá-lo, cole ou gere outro.</translation>
    </message>
    <message>
        <source>whsec_…</source>
        <translation>whsec_…</translation>
    </message>
    <message>
        <source>Card numbers, addresses and documents that are said on a call leave this computer as they were said. Only for a receiver that may have them.</source>
        <translation>Números de cartão, endereços e documentos ditos em uma chamada saem deste computador como foram ditos. Só para um receptor autorizado a recebê-los.</translation>
    </message>
    <message>
        <source>Numbers and addresses in words are masked, as the settings of redaction say. The caller&apos;s own number is not: it names the call.</source>
        <translation>Números e endereços ditos nas falas ficam ocultos, conforme as configurações de ocultação. O número do próprio cliente não: ele identifica a chamada.</translation>
    </message>
    <message>
        <source>Give it to the receiver now: once it is saved it is not shown again.</source>
        <translation>Passe-o ao receptor agora: depois de salvo, ele não é mais exibido.</translation>
    </message>
    <message>
        <source>Each webhook is signed with it, as Standard Webhooks say. It is not shown again.</source>
        <translation>Cada webhook é assinado com ele, conforme o padrão Standard Webhooks. Ele não é mais exibido.</translation>
    </message>
    <message>
        <source>Generate one and give it to the receiver, or paste the receiver&apos;s.</source>
        <translation>Gere um e passe-o ao receptor, ou cole o do receptor.</translation>
    </message>
    <message>
        <source>Sending a test …</source>
        <translation>Enviando um teste…</translation>
    </message>
</context>
<context>
    <name>geon::ui::DestinationsDialog</name>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Destinations of webhooks</source>
        <translation>Destinos dos webhooks</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Destinos</translation>
    </message>
    <message>
        <source>Add a destination</source>
        <translation>Adicionar destino</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere yet.

A destination is the address of a program, such as a CRM, n8n or Supabase, that is told of calls as they happen.</source>
        <translation>Nada é enviado a lugar nenhum ainda.

Um destino é o endereço de um programa, como um CRM, o n8n ou o Supabase, que é informado das chamadas enquanto acontecem.</translation>
    </message>
    <message>
        <source>New destination</source>
        <translation>Novo destino</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation>%1 (desativado)</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Fechar sem salvar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Save it first: a test goes to what is saved.</source>
        <translation>Salve primeiro: o teste vai para o que está salvo.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Salvando…</translation>
    </message>
    <message>
        <source>Not saved. Save it, or close once more to leave all as it was.</source>
        <translation>Não foi salvo. Salve, ou feche mais uma vez para deixar tudo como estava.</translation>
    </message>
    <message>
        <source>Not saved yet. What still waits for a removed destination is given up then.</source>
        <translation>Ainda não foi salvo. Ao salvar, o que ainda aguarda um destino removido é abandonado.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Ainda não foi salvo.</translation>
    </message>
    <message>
        <source>Saved, and in force.</source>
        <translation>Salvo e já em vigor.</translation>
    </message>
    <message>
        <source>The test of another destination is on its way.</source>
        <translation>O teste de outro destino está a caminho.</translation>
    </message>
</context>
<context>
    <name>geon::ui::DiffView</name>
    <message>
        <source>Changes against the instructions in use</source>
        <translation>Alterações em relação às instruções em uso</translation>
    </message>
    <message>
        <source>No changes: this is the text in use.</source>
        <translation>Sem alterações: este é o texto em uso.</translation>
    </message>
</context>
<context>
    <name>geon::ui::EraseDialog</name>
    <message numerus="yes">
        <source>The %n chosen call(s)</source>
        <translation>
            <numerusform>A %n chamada escolhida</numerusform>
            <numerusform>As %n chamadas escolhidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Every call from or to a number</source>
        <translation>Todas as chamadas de ou para um número</translation>
    </message>
    <message>
        <source>Erased are what was said, events, notes and outbound webhooks, and the search index. Backups are made anew without them. It cannot be undone. The audit log records that it was done, without the number.</source>
        <translation>São apagados o que foi dito, os eventos, as notas, os webhooks de saída e o índice de busca. As cópias de segurança são refeitas sem eles. Não pode ser desfeito. O registro de auditoria anota que isso foi feito, sem o número.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Erase calls</source>
        <translation>Apagar chamadas</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Número de telefone</translation>
    </message>
    <message>
        <source>The whole number, such as +55 11 95555-0100</source>
        <translation>O número inteiro, por exemplo +55 11 95555-0100</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) will be erased.</source>
        <translation>
            <numerusform>%n chamada será apagada.</numerusform>
            <numerusform>%n chamadas serão apagadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the whole number.</source>
        <translation>Escreva o número inteiro.</translation>
    </message>
    <message>
        <source>Counting the calls …</source>
        <translation>Contando as chamadas…</translation>
    </message>
    <message>
        <source>No call is kept from or to %1.</source>
        <translation>Nenhuma chamada de ou para %1 está guardada.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) from or to %1 will be erased.</source>
        <translation>
            <numerusform>%n chamada de ou para %1 será apagada.</numerusform>
            <numerusform>%n chamadas de ou para %1 serão apagadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n call(s)</source>
        <translation>
            <numerusform>Apagar %n chamada</numerusform>
            <numerusform>Apagar %n chamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>%1 for good? Enter to confirm</source>
        <translation>%1 para sempre? Enter confirma</translation>
    </message>
    <message>
        <source>Erasing …</source>
        <translation>Apagando…</translation>
    </message>
</context>
<context>
    <name>geon::ui::EventsTab</name>
    <message>
        <source>Hide deltas</source>
        <translation>Ocultar deltas</translation>
    </message>
    <message>
        <source>Filter: words, -without, /expression/</source>
        <translation>Filtro: palavras, -sem, /expressão/</translation>
    </message>
    <message>
        <source>Filter of the events</source>
        <translation>Filtro de eventos</translation>
    </message>
    <message>
        <source>Pause: events are collected, the list stands still</source>
        <translation>Pausar: os eventos continuam sendo coletados, a lista fica parada</translation>
    </message>
    <message>
        <source>Pause the list of events</source>
        <translation>Pausar a lista de eventos</translation>
    </message>
    <message>
        <source>Copy the selected events as lines of JSON</source>
        <translation>Copiar os eventos selecionados como linhas de JSON</translation>
    </message>
    <message>
        <source>Copy the selected events</source>
        <translation>Copiar os eventos selecionados</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>↓ webhook</source>
        <translation>↓ webhook</translation>
    </message>
    <message>
        <source>Content of the event</source>
        <translation>Conteúdo do evento</translation>
    </message>
    <message>
        <source>Select an event to read it whole.</source>
        <translation>Selecione um evento para ler o conteúdo completo.</translation>
    </message>
    <message>
        <source>Not a regular expression (%1): looked for as plain text.</source>
        <translation>Não é uma expressão regular (%1): pesquisado como texto simples.</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n events</source>
        <translation>
            <numerusform>%1 de %n evento</numerusform>
            <numerusform>%1 de %n eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %n new</source>
        <translation>
            <numerusform>em pausa, %n novo</numerusform>
            <numerusform>em pausa, %n novos</numerusform>
        </translation>
    </message>
    <message>
        <source>, the newest only</source>
        <translation>, só os mais recentes</translation>
    </message>
</context>
<context>
    <name>geon::ui::ExportDialog</name>
    <message>
        <source>Words in clear</source>
        <translation>Falas às claras</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Para onde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export a call</source>
        <translation>Exportar uma chamada</translation>
    </message>
    <message numerus="yes">
        <source>Export %n calls</source>
        <translation>
            <numerusform>Exportar %n chamada</numerusform>
            <numerusform>Exportar %n chamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcrição</translation>
    </message>
    <message>
        <source>Transcripts, a file for each call</source>
        <translation>Transcrições, um arquivo por chamada</translation>
    </message>
    <message>
        <source>List of calls</source>
        <translation>Lista de chamadas</translation>
    </message>
    <message>
        <source>Recording, to be played again</source>
        <translation>Gravação, para reproduzir de novo</translation>
    </message>
    <message>
        <source>Recordings, a file for each call</source>
        <translation>Gravações, um arquivo por chamada</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase secreta</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Repita a frase secreta</translation>
    </message>
    <message>
        <source>Empty: not encrypted. It is kept nowhere: without it nobody can open the file.</source>
        <translation>Vazio: sem criptografia. Ela não é guardada em lugar nenhum: sem ela ninguém consegue abrir o arquivo.</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>De novo</translation>
    </message>
    <message>
        <source>Text (.txt)</source>
        <translation>Texto (.txt)</translation>
    </message>
    <message>
        <source>Markdown (.md)</source>
        <translation>Markdown (.md)</translation>
    </message>
    <message>
        <source>JSON (.json)</source>
        <translation>JSON (.json)</translation>
    </message>
    <message>
        <source>Subtitles (.srt)</source>
        <translation>Legendas (.srt)</translation>
    </message>
    <message>
        <source>Table for spreadsheets (.csv)</source>
        <translation>Tabela para planilhas (.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (.jsonl)</source>
        <translation>JSON Lines (.jsonl)</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>chamadas</translation>
    </message>
    <message>
        <source>call</source>
        <translation>chamada</translation>
    </message>
    <message>
        <source>Nothing is masked: whoever gets the file can read all of it. The audit log records this export.</source>
        <translation>Nada fica oculto: quem receber o arquivo poderá ler tudo. O registro de auditoria anota esta exportação.</translation>
    </message>
    <message>
        <source>Masked by the rules of redaction. The caller&apos;s number and name are taken out too, so that it can be handed on.</source>
        <translation>Com as regras de ocultação aplicadas. O número e o nome do cliente também são retirados, para que o arquivo possa ser passado adiante.</translation>
    </message>
    <message>
        <source>Masked by the rules of redaction: card numbers, addresses and the like. The caller&apos;s number stays.</source>
        <translation>Com as regras de ocultação aplicadas: números de cartão, endereços e similares. O número do cliente fica.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>As duas frases secretas não são iguais.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Substituir</translation>
    </message>
    <message>
        <source>There is a file of this name. Press Replace to write over it, or choose another name.</source>
        <translation>Já existe um arquivo com este nome. Clique em Substituir para gravar por cima ou escolha outro nome.</translation>
    </message>
    <message>
        <source>Exporting a call …</source>
        <translation>Exportando uma chamada…</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n calls …</source>
        <translation>
            <numerusform>Exportando %n chamada…</numerusform>
            <numerusform>Exportando %n chamadas…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::FactsGrid</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
</context>
<context>
    <name>geon::ui::FindBar</name>
    <message>
        <source>Find in this call</source>
        <translation>Localizar nesta chamada</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Ocorrência anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próxima ocorrência</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fechar a busca</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>não encontrado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::FramesModel</name>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>↓ in</source>
        <translation>↓ entrada</translation>
    </message>
    <message>
        <source>↑ out</source>
        <translation>↑ saída</translation>
    </message>
    <message>
        <source>↓ webhook</source>
        <translation>↓ webhook</translation>
    </message>
    <message>
        <source>↑ request</source>
        <translation>↑ pedido</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nº</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
</context>
<context>
    <name>geon::ui::HistoryFilterPanel</name>
    <message>
        <source>Any</source>
        <translation>Qualquer</translation>
    </message>
    <message>
        <source>With marks</source>
        <translation>Com marcas</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importadas</translation>
    </message>
    <message>
        <source>%1, at least</source>
        <translation>%1, no mínimo</translation>
    </message>
    <message>
        <source>%1, at most</source>
        <translation>%1, no máximo</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Dígitos</translation>
    </message>
    <message>
        <source>any</source>
        <translation>qualquer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dias</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primeiro dia</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último dia</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Como terminou</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Custo</translation>
    </message>
    <message>
        <source>Needed you</source>
        <translation>Precisou de você</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>None set</source>
        <translation>Não definido</translation>
    </message>
</context>
<context>
    <name>geon::ui::HistoryModel</name>
    <message>
        <source>No longer stored</source>
        <translation>Não está mais guardada</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
</context>
<context>
    <name>geon::ui::HistoryPage</name>
    <message numerus="yes">
        <source>What can be done with %n chosen call(s)</source>
        <translation>
            <numerusform>O que fazer com %n chamada escolhida</numerusform>
            <numerusform>O que fazer com %n chamadas escolhidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copiar o número</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copiar os números</translation>
    </message>
    <message>
        <source>Copy the call ID</source>
        <translation>Copiar o ID da chamada</translation>
    </message>
    <message>
        <source>Copy the call IDs</source>
        <translation>Copiar os IDs das chamadas</translation>
    </message>
    <message>
        <source>Calls of this number</source>
        <translation>Chamadas deste número</translation>
    </message>
    <message>
        <source>Export transcript …</source>
        <translation>Exportar transcrição…</translation>
    </message>
    <message>
        <source>Export list …</source>
        <translation>Exportar lista…</translation>
    </message>
    <message>
        <source>Export recording …</source>
        <translation>Exportar gravação…</translation>
    </message>
    <message>
        <source>Erase …</source>
        <translation>Apagar…</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n calls …</source>
        <translation>
            <numerusform>Apagar %n chamada…</numerusform>
            <numerusform>Apagar %n chamadas…</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Limpar todos os filtros</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>Remover este filtro</translation>
    </message>
    <message>
        <source>Filter: %1. Take it away</source>
        <translation>Filtro: %1. Remover</translation>
    </message>
    <message>
        <source>Filters (%1)</source>
        <translation>Filtros (%1)</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s)</source>
        <translation>
            <numerusform>%1 chamada</numerusform>
            <numerusform>%1 chamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s) found</source>
        <translation>
            <numerusform>%1 chamada encontrada</numerusform>
            <numerusform>%1 chamadas encontradas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 chosen</source>
        <translation>%1 · %2 escolhidas</translation>
    </message>
    <message>
        <source>The stored calls cannot be read</source>
        <translation>Não é possível ler as chamadas guardadas</translation>
    </message>
    <message>
        <source>Their store is being opened.</source>
        <translation>O armazenamento delas está sendo aberto.</translation>
    </message>
    <message>
        <source>The calls appear here as soon as they are found.</source>
        <translation>As chamadas aparecem aqui assim que forem encontradas.</translation>
    </message>
    <message>
        <source>No call is stored yet</source>
        <translation>Nenhuma chamada guardada ainda</translation>
    </message>
    <message>
        <source>Every call that ends is kept here, with all that was said. You can also import a recording.</source>
        <translation>Toda chamada encerrada fica guardada aqui, com tudo o que foi dito. Você também pode importar uma gravação.</translation>
    </message>
    <message>
        <source>No call fits</source>
        <translation>Nenhuma chamada encontrada</translation>
    </message>
    <message>
        <source>Take one of the filters away, or look at more days.</source>
        <translation>Remova um dos filtros ou inclua mais dias.</translation>
    </message>
    <message>
        <source>Look for fewer words, or only the beginning of one, or take a filter away.</source>
        <translation>Busque menos palavras, ou só o começo de uma, ou remova um filtro.</translation>
    </message>
    <message numerus="yes">
        <source>%n new call(s)</source>
        <translation>
            <numerusform>%n nova chamada</numerusform>
            <numerusform>%n novas chamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Chamadas</translation>
    </message>
    <message>
        <source>Back to the calls (Esc)</source>
        <translation>Voltar às chamadas (Esc)</translation>
    </message>
    <message>
        <source>Search what was said</source>
        <translation>Buscar no que foi dito</translation>
    </message>
    <message>
        <source>Search what was said in all calls</source>
        <translation>Buscar no que foi dito em todas as chamadas</translation>
    </message>
    <message>
        <source>Filter by date, agent, number, outcome and more</source>
        <translation>Filtrar por data, agente, número, resultado e mais</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Columns to show, and what to sort by</source>
        <translation>Quais colunas mostrar e como ordenar</translation>
    </message>
    <message>
        <source>Write the list to a file: the chosen calls where there are several, else all that were found</source>
        <translation>Grava a lista em um arquivo: as chamadas escolhidas, se houver várias; senão, todas as encontradas</translation>
    </message>
    <message>
        <source>Import recording …</source>
        <translation>Importar gravação…</translation>
    </message>
    <message>
        <source>Read a call that was exported here or elsewhere</source>
        <translation>Ler uma chamada exportada aqui ou em outro lugar</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Limpar tudo</translation>
    </message>
</context>
<context>
    <name>geon::ui::HistoryPainter</name>
    <message>
        <source>words removed</source>
        <translation>falas removidas</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importada</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simulada</translation>
    </message>
    <message>
        <source>No longer stored</source>
        <translation>Não está mais guardada</translation>
    </message>
</context>
<context>
    <name>geon::ui::HistoryTable</name>
    <message>
        <source>Columns of the history</source>
        <translation>Colunas do histórico</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Other way round</source>
        <translation>Ordem inversa</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Colunas padrão</translation>
    </message>
    <message>
        <source>Calls that were</source>
        <translation>Chamadas passadas</translation>
    </message>
</context>
<context>
    <name>geon::ui::ImportDialog</name>
    <message>
        <source>Recording</source>
        <translation>Gravação</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import a recording</source>
        <translation>Importar uma gravação</translation>
    </message>
    <message>
        <source>The call joins the history, where it can be read and played like any other. It is marked as imported.</source>
        <translation>A chamada entra no histórico, onde pode ser lida e reproduzida como qualquer outra. Ela fica indicada como importada.</translation>
    </message>
    <message>
        <source>Recordings (*.geoncall)</source>
        <translation>Gravações (*.geoncall)</translation>
    </message>
    <message>
        <source>A file that ends in .geoncall</source>
        <translation>Um arquivo terminado em .geoncall</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase secreta</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Importando…</translation>
    </message>
</context>
<context>
    <name>geon::ui::InstructionsEdit</name>
    <message>
        <source>Instructions for the AI</source>
        <translation>Instruções para a IA</translation>
    </message>
    <message>
        <source>Write here what the AI is to do on the phone.</source>
        <translation>Escreva aqui o que a IA deve fazer ao telefone.</translation>
    </message>
</context>
<context>
    <name>geon::ui::InstructionsPanel</name>
    <message>
        <source>Answer new calls with it</source>
        <translation>Usar em novas chamadas</translation>
    </message>
    <message>
        <source>Take the text in use</source>
        <translation>Voltar ao texto em uso</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Agent profile</source>
        <translation>Perfil do agente</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Alterações</translation>
    </message>
    <message>
        <source>Compare with the instructions in use</source>
        <translation>Comparar com as instruções em uso</translation>
    </message>
    <message>
        <source>Calls to numbers without an agent of their own are answered with this profile</source>
        <translation>Chamadas para números sem agente próprio são atendidas com este perfil</translation>
    </message>
    <message>
        <source>Apply to</source>
        <translation>Aplicar a</translation>
    </message>
    <message>
        <source>Put the previous instructions back</source>
        <translation>Restaurar as instruções anteriores</translation>
    </message>
    <message>
        <source>%1 answers new calls from now on.</source>
        <translation>%1 atende as novas chamadas a partir de agora.</translation>
    </message>
    <message>
        <source>%1 · v%2</source>
        <translation>%1 · v%2</translation>
    </message>
    <message>
        <source>this call only</source>
        <translation>somente esta chamada</translation>
    </message>
    <message>
        <source>This call; other calls and the agent&apos;s profile stay as they are</source>
        <translation>Esta chamada; as outras chamadas e o perfil do agente não mudam</translation>
    </message>
    <message numerus="yes">
        <source>%n live calls of this agent</source>
        <translation>
            <numerusform>%n chamada em curso deste agente</numerusform>
            <numerusform>%n chamadas em curso deste agente</numerusform>
        </translation>
    </message>
    <message>
        <source>All live calls of %1, and its next calls: the profile gets a new version</source>
        <translation>Todas as chamadas em curso de %1 e as próximas: o perfil ganha uma nova versão</translation>
    </message>
    <message>
        <source>next calls only</source>
        <translation>somente as próximas chamadas</translation>
    </message>
    <message>
        <source>The next calls of %1: the profile gets a new version, live calls stay as they are</source>
        <translation>As próximas chamadas de %1: o perfil ganha uma nova versão, as chamadas em curso não mudam</translation>
    </message>
    <message>
        <source>The instructions in use changed while you were editing. Your text is kept; Changes shows what differs.</source>
        <translation>As instruções em uso mudaram enquanto você editava. Seu texto foi mantido; veja as diferenças em Alterações.</translation>
    </message>
    <message>
        <source>No agent profile yet.</source>
        <translation>Nenhum perfil de agente ainda.</translation>
    </message>
    <message>
        <source>v%1, edited for this call</source>
        <translation>v%1, editada para esta chamada</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message numerus="yes">
        <source>about %n tokens</source>
        <translation>
            <numerusform>cerca de %n token</numerusform>
            <numerusform>cerca de %n tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>in use on this call</source>
        <translation>em uso nesta chamada</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>salvo</translation>
    </message>
    <message>
        <source>waiting for confirmation</source>
        <translation>aguardando confirmação</translation>
    </message>
    <message>
        <source>edited, not applied</source>
        <translation>editado, não aplicado</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Sent; waiting for confirmation…</source>
        <translation>Enviado; aguardando confirmação…</translation>
    </message>
    <message>
        <source>Saved: the next calls use it.</source>
        <translation>Salvo: as próximas chamadas usarão este texto.</translation>
    </message>
    <message>
        <source>No instructions are kept of this call.</source>
        <translation>Nenhuma instrução desta chamada está guardada.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>geon::ui::IntakeControl</name>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>&amp;%1: %2</source>
        <translation>&amp;%1: %2</translation>
    </message>
    <message>
        <source>Intake: %1</source>
        <translation>Entrada: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>há %1</translation>
    </message>
    <message>
        <source>Safe to quit</source>
        <translation>Já pode sair</translation>
    </message>
    <message numerus="yes">
        <source>quits after %n call(s)</source>
        <translation>
            <numerusform>sai após %n chamada</numerusform>
            <numerusform>sai após %n chamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) left</source>
        <translation>
            <numerusform>resta %n chamada</numerusform>
            <numerusform>restam %n chamadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::IntakeStrip</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provedor</translation>
    </message>
    <message>
        <source>Simulated calls</source>
        <translation>Chamadas simuladas</translation>
    </message>
    <message>
        <source>Calls come from the simulator in this program. Nobody is on the phone, and nothing is billed.</source>
        <translation>As chamadas vêm do simulador deste programa. Não há ninguém na linha e nada é cobrado.</translation>
    </message>
    <message>
        <source>Webhooks without a signature are taken: anybody who finds the address can make calls appear. Turn GEON_ALLOW_UNSIGNED_WEBHOOKS off when the trial is over.</source>
        <translation>Webhooks sem assinatura são aceitos: qualquer pessoa que descubra o endereço pode fazer chamadas aparecerem aqui. Desative GEON_ALLOW_UNSIGNED_WEBHOOKS ao terminar os testes.</translation>
    </message>
    <message>
        <source>Ringing %1</source>
        <translation>Tocando %1</translation>
    </message>
    <message>
        <source>Live %1</source>
        <translation>Em curso %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Encerradas %1</translation>
    </message>
    <message>
        <source>Cost of today&apos;s calls, estimated from the price table</source>
        <translation>Custo das chamadas de hoje, estimado pela tabela de preços</translation>
    </message>
    <message>
        <source>At least this much: a model without a price took part. Add it to the price table.</source>
        <translation>Valor mínimo: um modelo sem preço foi usado. Inclua-o na tabela de preços.</translation>
    </message>
    <message>
        <source>Needs you %1</source>
        <translation>Precisa de você %1</translation>
    </message>
    <message>
        <source>Go to the next call that needs you, the worst first (N)</source>
        <translation>Ir para a próxima chamada que precisa de você, a mais grave primeiro (N)</translation>
    </message>
    <message>
        <source>No call needs you</source>
        <translation>Nenhuma chamada precisa de você</translation>
    </message>
    <message>
        <source>Calls that need you: %1</source>
        <translation>Chamadas que precisam de você: %1</translation>
    </message>
    <message>
        <source>Ringing %1, waiting for you %2</source>
        <translation>Tocando %1, aguardando você %2</translation>
    </message>
</context>
<context>
    <name>geon::ui::JobLine</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir pasta</translation>
    </message>
    <message>
        <source>Stopped. What was begun is not there.</source>
        <translation>Interrompido. O que foi começado não ficou.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Concluído.</translation>
    </message>
</context>
<context>
    <name>geon::ui::KeepingDialog</name>
    <message>
        <source>Check now</source>
        <translation>Verificar agora</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Fazer cópia agora</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Armazenamento</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>Cópia de segurança mais recente</translation>
    </message>
    <message>
        <source>Waiting for the disk</source>
        <translation>Aguardando o disco</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Não guardado</translation>
    </message>
    <message>
        <source>Outbound webhooks</source>
        <translation>Webhooks de saída</translation>
    </message>
    <message>
        <source>Reads the whole store and looks for damage. Calls go on meanwhile.</source>
        <translation>Lê todo o armazenamento e procura danos. As chamadas continuam enquanto isso.</translation>
    </message>
    <message>
        <source>Makes a whole copy beside the store, as is done each day.</source>
        <translation>Faz uma cópia completa ao lado do armazenamento, como a de todos os dias.</translation>
    </message>
    <message>
        <source>Looking for damage …</source>
        <translation>Procurando danos…</translation>
    </message>
    <message>
        <source>Making a backup …</source>
        <translation>Fazendo uma cópia de segurança…</translation>
    </message>
    <message>
        <source>How long things are kept…</source>
        <translation>Por quanto tempo é guardado…</translation>
    </message>
    <message>
        <source>Audit log…</source>
        <translation>Registro de auditoria…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Apagar…</translation>
    </message>
    <message>
        <source>Everything is kept.</source>
        <translation>Tudo está sendo guardado.</translation>
    </message>
    <message>
        <source>Not open. Nothing is kept until the program is started again.</source>
        <translation>Não está aberto. Nada é guardado até o programa ser reiniciado.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Nenhuma ainda</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n registro</numerusform>
            <numerusform>%n registros</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message numerus="yes">
        <source>%n entries since the start. Their calls say where.</source>
        <translation>
            <numerusform>%n registro desde o início. A chamada dele mostra onde.</numerusform>
            <numerusform>%n registros desde o início. As chamadas deles mostram onde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was lost since the start</source>
        <translation>Nada se perdeu desde o início</translation>
    </message>
    <message numerus="yes">
        <source>%n given up. They can be sent again from the deliveries.</source>
        <translation>
            <numerusform>%n abandonado. Ele pode ser reenviado nas entregas.</numerusform>
            <numerusform>%n abandonados. Eles podem ser reenviados nas entregas.</numerusform>
        </translation>
    </message>
    <message>
        <source>None was given up</source>
        <translation>Nenhum foi abandonado</translation>
    </message>
</context>
<context>
    <name>geon::ui::KeepingTag</name>
    <message>
        <source>Nothing is kept</source>
        <translation>Nada é guardado</translation>
    </message>
    <message>
        <source>History is behind</source>
        <translation>Histórico atrasado</translation>
    </message>
    <message>
        <source>History has gaps</source>
        <translation>Histórico com lacunas</translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) given up</source>
        <translation>
            <numerusform>%n webhook abandonado</numerusform>
            <numerusform>%n webhooks abandonados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries could not be kept.</source>
        <translation>
            <numerusform>Não foi possível guardar %n registro.</numerusform>
            <numerusform>Não foi possível guardar %n registros.</numerusform>
        </translation>
    </message>
    <message>
        <source>They were tried for 72 hours, or refused for good. Press to see them and to send them again.</source>
        <translation>Foram tentados por 72 horas ou recusados de vez. Clique para vê-los e reenviá-los.</translation>
    </message>
</context>
<context>
    <name>geon::ui::KeyEditor</name>
    <message>
        <source>No keys</source>
        <translation>Sem teclas</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Padrão</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>Tudo padrão</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Alterar teclas</translation>
    </message>
    <message>
        <source>“%1” has no keys now.</source>
        <translation>“%1” agora está sem teclas.</translation>
    </message>
    <message>
        <source>“%1” has its usual keys again.</source>
        <translation>“%1” voltou às teclas padrão.</translation>
    </message>
    <message>
        <source>All actions have their usual keys again.</source>
        <translation>Todas as ações voltaram às teclas padrão.</translation>
    </message>
    <message>
        <source>Choose an action, press Enter, then press its new keys. Keys without Ctrl, Alt or Meta act in lists and transcripts only, never while you type.</source>
        <translation>Escolha uma ação, pressione Enter e depois as novas teclas. Teclas sem Ctrl, Alt ou Meta só funcionam em listas e transcrições, nunca enquanto você digita.</translation>
    </message>
    <message>
        <source>Find an action or its keys</source>
        <translation>Buscar ação ou teclas</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Ações e suas teclas</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Pressione as novas teclas</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Novas teclas</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>alterada</translation>
    </message>
    <message>
        <source>Keys of “%1”</source>
        <translation>Teclas de “%1”</translation>
    </message>
    <message>
        <source>The keys are set by %1 in: %2. Change them there, or remove them there to change them here.</source>
        <translation>As teclas são definidas por %1 em: %2. Altere-as lá ou remova-as de lá para alterá-las aqui.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines of the setting are not understood. They are kept; All as usual removes them.</source>
        <translation>
            <numerusform>%n linha da configuração não foi entendida. Ela é mantida; Tudo padrão a remove.</numerusform>
            <numerusform>%n linhas da configuração não foram entendidas. Elas são mantidas; Tudo padrão as remove.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has %2 now.</source>
        <translation>“%1” agora tem %2.</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>Não foi salvo: %1</translation>
    </message>
</context>
<context>
    <name>geon::ui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Keys without Ctrl, Alt or Meta act in lists and transcripts, never while you type. File, Change keys gives any action others.</source>
        <translation>Teclas sem Ctrl, Alt ou Meta funcionam em listas e transcrições, nunca enquanto você digita. Em Arquivo, Alterar teclas, você dá outras a qualquer ação.</translation>
    </message>
</context>
<context>
    <name>geon::ui::Lamp</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>geon::ui::MainWindow</name>
    <message>
        <source>GEON Console</source>
        <translation>GEON Console</translation>
    </message>
    <message>
        <source>%1 live, %2 ringing – GEON Console</source>
        <translation>%1 em curso, %2 tocando – GEON Console</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Igual ao sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Takes effect at the next start</source>
        <translation>Vale a partir da próxima inicialização</translation>
    </message>
    <message>
        <source>This call is no longer stored: it was erased, or it was kept as long as the settings say.</source>
        <translation>Esta chamada não está mais guardada: foi apagada ou já passou o prazo definido nas configurações.</translation>
    </message>
</context>
<context>
    <name>geon::ui::ManyCallsDialog</name>
    <message>
        <source>Calls that are meant</source>
        <translation>Chamadas incluídas</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Exactly these calls</source>
        <translation>Exatamente estas chamadas</translation>
    </message>
    <message>
        <source>Act on many calls</source>
        <translation>Agir em várias chamadas</translation>
    </message>
    <message>
        <source>All live calls</source>
        <translation>Todas as chamadas em curso</translation>
    </message>
    <message>
        <source>Calls of an agent</source>
        <translation>Chamadas de um agente</translation>
    </message>
    <message>
        <source>Calls in a state</source>
        <translation>Chamadas em um estado</translation>
    </message>
    <message>
        <source>Calls that need you</source>
        <translation>Chamadas que precisam de você</translation>
    </message>
    <message>
        <source>Calls from a number</source>
        <translation>Chamadas de um número</translation>
    </message>
    <message>
        <source>Digits, or a pattern such as +5511*</source>
        <translation>Dígitos ou um padrão, como +5511*</translation>
    </message>
    <message>
        <source>Hint for the AI on each of these calls</source>
        <translation>Orientação para a IA em cada uma destas chamadas</translation>
    </message>
    <message>
        <source>Which calls</source>
        <translation>Quais chamadas</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>O que fazer</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n chamada</numerusform>
            <numerusform>%n chamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls of %1</source>
        <translation>
            <numerusform>%n chamada de %1</numerusform>
            <numerusform>%n chamadas de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls in the state %1</source>
        <translation>
            <numerusform>%n chamada no estado %1</numerusform>
            <numerusform>%n chamadas no estado %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls that need you</source>
        <translation>
            <numerusform>%n chamada que precisa de você</numerusform>
            <numerusform>%n chamadas que precisam de você</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls from %1</source>
        <translation>
            <numerusform>%n chamada do número %1</numerusform>
            <numerusform>%n chamadas do número %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>No agent</source>
        <translation>Sem agente</translation>
    </message>
    <message>
        <source>%1  ·  %2  ·  %3</source>
        <translation>%1  ·  %2  ·  %3</translation>
    </message>
    <message>
        <source>No call fits.</source>
        <translation>Nenhuma chamada.</translation>
    </message>
    <message>
        <source>Write the text first.</source>
        <translation>Escreva o texto primeiro.</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%1 de %2 escolhidas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1? Enter to confirm</source>
        <translation>%1? Enter confirma</translation>
    </message>
    <message numerus="yes">
        <source>%n of them have ended meanwhile.</source>
        <translation>
            <numerusform>%n delas já terminou.</numerusform>
            <numerusform>%n delas já terminaram.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::MarkBar</name>
    <message>
        <source>Note of the mark</source>
        <translation>Nota da marca</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Marca anterior</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Próxima marca</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Marcado</translation>
    </message>
    <message>
        <source>Mark %1</source>
        <translation>Marca %1</translation>
    </message>
    <message>
        <source>Mark %1 · %2 of %3</source>
        <translation>Marca %1 · %2 de %3</translation>
    </message>
    <message>
        <source>%1 (masked; what you write replaces it)</source>
        <translation>%1 (oculto; o que você escrever o substitui)</translation>
    </message>
    <message>
        <source>A note for this mark (Enter keeps it)</source>
        <translation>Uma nota para esta marca (Enter salva)</translation>
    </message>
</context>
<context>
    <name>geon::ui::MuteTag</name>
    <message>
        <source>Alerts make no sound. Press to hear them again.</source>
        <translation>Os alertas estão sem som. Clique para ouvi-los de novo.</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>Sem som até %1</translation>
    </message>
    <message>
        <source>Sounds are muted until %1</source>
        <translation>Sons silenciados até %1</translation>
    </message>
</context>
<context>
    <name>geon::ui::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Fechar o aviso</translation>
    </message>
</context>
<context>
    <name>geon::ui::OutcomesDialog</name>
    <message>
        <source>Each call that was live must get an outcome</source>
        <translation>Toda chamada que esteve em curso precisa de um resultado</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Outcomes, one a line</source>
        <translation>Resultados, um por linha</translation>
    </message>
    <message>
        <source>One outcome a line</source>
        <translation>Um resultado por linha</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>What may the calls of this agent end as? One outcome a line; the first nine have the keys 1 to 9.</source>
        <translation>Que resultados podem ter as chamadas deste agente? Um por linha; os nove primeiros têm as teclas de 1 a 9.</translation>
    </message>
    <message>
        <source>Without an outcome in the list no call can get one.</source>
        <translation>Sem resultados na lista, nenhuma chamada pode receber um.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out: there already, or beyond the most of %1.</source>
        <translation>
            <numerusform>%n linha ficou de fora: já existe ou passa do máximo de %1.</numerusform>
            <numerusform>%n linhas ficaram de fora: já existem ou passam do máximo de %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>It counts for the agent&apos;s past calls too. Outcomes that calls have stay as they are.</source>
        <translation>Vale também para as chamadas passadas do agente. Os resultados já dados não mudam.</translation>
    </message>
</context>
<context>
    <name>geon::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Escolher: %1</translation>
    </message>
</context>
<context>
    <name>geon::ui::PauseBanner</name>
    <message>
        <source>The caller is heard and gets no answer. Lines you say are spoken; hints wait.</source>
        <translation>O cliente é ouvido, mas fica sem resposta. O que você mandar dizer é falado; as orientações esperam.</translation>
    </message>
    <message>
        <source>Tell the AI what was said</source>
        <translation>Contar à IA o que foi dito</translation>
    </message>
    <message>
        <source>Before it answers again, the AI reads what the caller and you have said meanwhile</source>
        <translation>Antes de voltar a responder, a IA lê o que você e o cliente disseram nesse meio-tempo</translation>
    </message>
    <message>
        <source>The AI answers again (P)</source>
        <translation>A IA volta a responder (P)</translation>
    </message>
    <message>
        <source>The AI is paused since %1, for %2</source>
        <translation>IA em pausa desde %1, há %2</translation>
    </message>
</context>
<context>
    <name>geon::ui::PlainText</name>
    <message numerus="yes">
        <source> … (%n more characters)</source>
        <translation>
            <numerusform> … (mais %n caractere)</numerusform>
            <numerusform> … (mais %n caracteres)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::PlaybackBar</name>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Play at %1 times the speed</source>
        <translation>Reproduzir a %1 vezes a velocidade</translation>
    </message>
    <message>
        <source>%1 (slower −, faster +)</source>
        <translation>%1 (mais lento −, mais rápido +)</translation>
    </message>
    <message>
        <source>Pause the recording</source>
        <translation>Pausar a gravação</translation>
    </message>
    <message>
        <source>Play the recording</source>
        <translation>Reproduzir a gravação</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Pause (Space; Alt with ← and → goes 5 seconds back and on)</source>
        <translation>Pausar (Espaço; Alt com ← e → volta e avança 5 segundos)</translation>
    </message>
    <message>
        <source>Play (Space; Alt with ← and → goes 5 seconds back and on)</source>
        <translation>Reproduzir (Espaço; Alt com ← e → volta e avança 5 segundos)</translation>
    </message>
</context>
<context>
    <name>geon::ui::PricesDialog</name>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preços</translation>
    </message>
    <message>
        <source>US dollars per million tokens; transcription models billed by time, per minute. A name also prices the models that begin with it. An Azure deployment with a name of its own needs a row of that name.</source>
        <translation>Dólares americanos por milhão de tokens; modelos de transcrição cobrados por tempo, por minuto. Um nome também define o preço dos modelos que começam com ele. Uma implantação do Azure com nome próprio precisa de uma linha com esse nome.</translation>
    </message>
    <message>
        <source>Prices by model</source>
        <translation>Preços por modelo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Adicionar modelo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Back to the standard prices</source>
        <translation>Voltar aos preços padrão</translation>
    </message>
    <message>
        <source>A row has no model. Write its name, or remove the row.</source>
        <translation>Há uma linha sem modelo. Escreva o nome dele ou remova a linha.</translation>
    </message>
    <message>
        <source>%1 stands here twice. Remove one of the rows.</source>
        <translation>%1 aparece duas vezes. Remova uma das linhas.</translation>
    </message>
</context>
<context>
    <name>geon::ui::QuitQuestion</name>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>New calls are rejected. The program ends with the last call.</source>
        <translation>Novas chamadas são recusadas. O programa termina com a última chamada.</translation>
    </message>
    <message>
        <source>The AI goes on talking, and nobody watches. The next start takes the calls up again. New calls are not answered.</source>
        <translation>A IA continua falando, sem ninguém acompanhando. Na próxima inicialização, as chamadas são retomadas. Novas chamadas não são atendidas.</translation>
    </message>
    <message>
        <source>Every caller is cut off at once. New calls are rejected.</source>
        <translation>A ligação de todos os clientes cai na hora. Novas chamadas são recusadas.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are still there. What is to become of them?</source>
        <translation>
            <numerusform>Ainda há %n chamada. O que fazer com ela?</numerusform>
            <numerusform>Ainda há %n chamadas. O que fazer com elas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Drain, then quit</source>
        <translation>Esvaziar e sair</translation>
    </message>
    <message>
        <source>Leave them running and quit</source>
        <translation>Deixar em curso e sair</translation>
    </message>
    <message numerus="yes">
        <source>End %n call(s)? Enter to confirm</source>
        <translation>
            <numerusform>Encerrar %n chamada? Enter confirma</numerusform>
            <numerusform>Encerrar %n chamadas? Enter confirma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %n call(s) and quit</source>
        <translation>
            <numerusform>Encerrar %n chamada e sair</numerusform>
            <numerusform>Encerrar %n chamadas e sair</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::Row</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>link lost for %1: words are missing here</source>
        <translation>conexão perdida por %1: faltam falas aqui</translation>
    </message>
    <message>
        <source>instructions %1</source>
        <translation>instruções %1</translation>
    </message>
    <message>
        <source>keys pressed: %1</source>
        <translation>teclas digitadas: %1</translation>
    </message>
    <message>
        <source>nothing was heard of it</source>
        <translation>o cliente não ouviu nada</translation>
    </message>
    <message>
        <source>no words</source>
        <translation>sem palavras</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompida</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>preparando</translation>
    </message>
    <message>
        <source>running</source>
        <translation>em execução</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>aguardando aprovação</translation>
    </message>
    <message>
        <source>done</source>
        <translation>concluída</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumentos</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>link lost: what is said now is missing here</source>
        <translation>conexão perdida: o que é dito agora não aparece aqui</translation>
    </message>
    <message>
        <source>instructions changed for this call</source>
        <translation>instruções alteradas para esta chamada</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Falha</translation>
    </message>
    <message>
        <source>spoke, but it could not be written down</source>
        <translation>falou, mas não foi possível transcrever</translation>
    </message>
    <message>
        <source>the operator stopped the AI</source>
        <translation>o operador calou a IA</translation>
    </message>
    <message>
        <source>the AI answers again, though nobody handed back</source>
        <translation>a IA voltou a responder sem que ninguém devolvesse a chamada</translation>
    </message>
    <message>
        <source>handed back to the AI</source>
        <translation>devolvida à IA</translation>
    </message>
    <message>
        <source>handed back to the AI, which was told what was said</source>
        <translation>devolvida à IA, que foi informada do que foi dito</translation>
    </message>
    <message>
        <source>transfer to %1</source>
        <translation>transferência para %1</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>marcado</translation>
    </message>
    <message>
        <source>marked: %1</source>
        <translation>marcado: %1</translation>
    </message>
    <message>
        <source>AI paused: it neither answers nor starts</source>
        <translation>IA em pausa: não responde nem toma a palavra</translation>
    </message>
</context>
<context>
    <name>geon::ui::ScreeningPanel</name>
    <message>
        <source>Accept</source>
        <translation>Aceitar</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Recusar</translation>
    </message>
    <message>
        <source>Reject as</source>
        <translation>Recusar como</translation>
    </message>
    <message>
        <source>Accept the call (A)</source>
        <translation>Aceitar a chamada (A)</translation>
    </message>
    <message>
        <source>Reject the call as declined, 603 (D)</source>
        <translation>Recusar a chamada, 603 (D)</translation>
    </message>
    <message>
        <source>Choose what the caller is told</source>
        <translation>Escolha o que é informado ao cliente</translation>
    </message>
    <message>
        <source>&amp;Busy (486)</source>
        <translation>&amp;Ocupado (486)</translation>
    </message>
    <message>
        <source>&amp;Unavailable (480)</source>
        <translation>&amp;Indisponível (480)</translation>
    </message>
    <message>
        <source>&amp;Declined (603)</source>
        <translation>&amp;Recusada (603)</translation>
    </message>
    <message>
        <source>The service was asked to reject the call.</source>
        <translation>A recusa da chamada foi pedida ao serviço.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>resta %n segundo</numerusform>
            <numerusform>restam %n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::SeekSlider</name>
    <message>
        <source>Position in the recording</source>
        <translation>Posição na gravação</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>geon::ui::SettingField</name>
    <message>
        <source>%1 Set by %2, which counts before what is saved here.</source>
        <translation>%1 Valor definido em: %2, que prevalece sobre o que for salvo aqui.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ativado</translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>mantido como está</translation>
    </message>
    <message>
        <source>kept, ends in %1</source>
        <translation>mantido, termina em %1</translation>
    </message>
    <message>
        <source>Show what is written</source>
        <translation>Mostrar o que foi digitado</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: on</source>
        <translation>%1: ativado</translation>
    </message>
</context>
<context>
    <name>geon::ui::SettingsDialog</name>
    <message>
        <source>No setting has these words.</source>
        <translation>Nenhuma configuração encontrada.</translation>
    </message>
    <message>
        <source>What you change is in force at once.</source>
        <translation>Suas alterações valem na hora.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar nas configurações</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Seções</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>não definido</translation>
    </message>
    <message>
        <source>Edit the keys …</source>
        <translation>Editar as teclas…</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Alterar…</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Alterar: %1</translation>
    </message>
    <message>
        <source>Not saved: see the marked setting. What was in force stays so.</source>
        <translation>Não foi salvo: veja a configuração marcada. O que valia antes continua valendo.</translation>
    </message>
</context>
<context>
    <name>geon::ui::SetupPage</name>
    <message>
        <source>Test</source>
        <translation>Testar</translation>
    </message>
    <message>
        <source>Save and start</source>
        <translation>Salvar e iniciar</translation>
    </message>
    <message>
        <source>Connect your account</source>
        <translation>Conecte sua conta</translation>
    </message>
    <message>
        <source>Keys and signing secrets are kept in: %1. They are never shown again.</source>
        <translation>Chaves e segredos de assinatura ficam guardados em: %1. Eles nunca mais são exibidos.</translation>
    </message>
    <message>
        <source>How calls reach this computer</source>
        <translation>Como as chamadas chegam a este computador</translation>
    </message>
    <message>
        <source>Webhook URL to enter at the provider</source>
        <translation>URL do webhook para cadastrar no provedor</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the webhook URL</source>
        <translation>Copiar a URL do webhook</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Asking the provider …</source>
        <translation>Consultando o provedor…</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Salvando…</translation>
    </message>
    <message>
        <source>Write the public URL first. The path will be %1</source>
        <translation>Preencha primeiro a URL pública. O caminho será %1</translation>
    </message>
</context>
<context>
    <name>geon::ui::SidePanel</name>
    <message>
        <source>Call</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
</context>
<context>
    <name>geon::ui::StoredCallWindow</name>
    <message>
        <source>Reading the call…</source>
        <translation>Lendo a chamada…</translation>
    </message>
    <message>
        <source>It appears as soon as it is read from the disk.</source>
        <translation>Ela aparece assim que for lida do disco.</translation>
    </message>
    <message>
        <source>What was said in this call is no longer kept: a person or the settings had it removed. Its facts remain.</source>
        <translation>O que foi dito nesta chamada não está mais guardado: foi removido por alguém ou pelas configurações. Os dados da chamada permanecem.</translation>
    </message>
    <message>
        <source>The call cannot be shown</source>
        <translation>Não é possível mostrar a chamada</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Recording: %1 – GEON Console</source>
        <translation>Gravação: %1 – GEON Console</translation>
    </message>
    <message>
        <source>A recording: reading the call…</source>
        <translation>Uma gravação: lendo a chamada…</translation>
    </message>
    <message>
        <source>A recording of %1, %2. Not a live call: nobody hears what you do here.</source>
        <translation>Gravação de %1, %2. Não é uma chamada em curso: ninguém ouve o que você faz aqui.</translation>
    </message>
</context>
<context>
    <name>geon::ui::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transcrição</translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>Ir para o mais recente</translation>
    </message>
    <message numerus="yes">
        <source>Jump to latest (%n new)</source>
        <translation>
            <numerusform>Ir para o mais recente (%n nova)</numerusform>
            <numerusform>Ir para o mais recente (%n novas)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::TransferPanel</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Fechar (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Name, number with + and country code, or sip: address</source>
        <translation>Nome, número com + e código do país ou endereço sip:</translation>
    </message>
    <message>
        <source>Whom to transfer to</source>
        <translation>Para quem transferir</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Name in the address book</source>
        <translation>Nome na agenda</translation>
    </message>
    <message>
        <source>Keep in address book</source>
        <translation>Salvar na agenda</translation>
    </message>
    <message>
        <source>Nothing: it goes as soon as the AI&apos;s sentence ends</source>
        <translation>Nada: transfere assim que a IA terminar a frase</translation>
    </message>
    <message>
        <source>The AI says before</source>
        <translation>Antes, a IA diz</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Escolher outro</translation>
    </message>
    <message>
        <source>Tell the caller</source>
        <translation>Avisar o cliente</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Desligar</translation>
    </message>
    <message>
        <source>Transfer %1</source>
        <translation>Transferir %1</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Calls %1</source>
        <translation>Liga para %1</translation>
    </message>
    <message>
        <source>Calls %1, %2</source>
        <translation>Liga para %1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The address book is empty. Write a number; it can be kept here.</source>
        <translation>A agenda está vazia. Escreva um número; ele pode ser salvo aqui.</translation>
    </message>
    <message>
        <source>Choose with Up and Down, or write a number.</source>
        <translation>Escolha com as setas ↑ e ↓ ou escreva um número.</translation>
    </message>
    <message>
        <source>Transfer %1 to %2</source>
        <translation>Transferir %1 para %2</translation>
    </message>
    <message>
        <source>The call is not live now; it can be transferred when the link is up.</source>
        <translation>A chamada não está em curso agora; ela pode ser transferida quando a conexão voltar.</translation>
    </message>
    <message>
        <source>A name has no = in it.</source>
        <translation>O nome não pode conter =.</translation>
    </message>
    <message>
        <source>Not kept. %1</source>
        <translation>Não foi salvo. %1</translation>
    </message>
    <message>
        <source>Sent. The end of the call confirms it.</source>
        <translation>Enviado. O fim da chamada confirma.</translation>
    </message>
    <message>
        <source>The AI announces it; then the transfer is sent.</source>
        <translation>A IA avisa; depois a transferência é enviada.</translation>
    </message>
    <message>
        <source>Waiting for the AI&apos;s sentence to end.</source>
        <translation>Aguardando a IA terminar a frase.</translation>
    </message>
    <message>
        <source>Confirmed: the call has left for %1.</source>
        <translation>Confirmado: a chamada foi para %1.</translation>
    </message>
    <message>
        <source>The service has not answered yet.</source>
        <translation>O serviço ainda não respondeu.</translation>
    </message>
    <message>
        <source>%1 left until it counts as not confirmed</source>
        <translation>%1 até ser dada como não confirmada</translation>
    </message>
</context>
<context>
    <name>geon::ui::Tray</name>
    <message>
        <source>Open the window</source>
        <translation>Abrir a janela</translation>
    </message>
    <message>
        <source>Next call that needs you</source>
        <translation>Próxima chamada que precisa de você</translation>
    </message>
    <message>
        <source>Mute sounds for 15 minutes</source>
        <translation>Silenciar os sons por 15 minutos</translation>
    </message>
    <message>
        <source>Mute sounds for 1 hour</source>
        <translation>Silenciar os sons por 1 hora</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n em curso</numerusform>
            <numerusform>%n em curso</numerusform>
        </translation>
    </message>
    <message>
        <source>none needs you</source>
        <translation>nenhuma precisa de você</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n precisa de você</numerusform>
            <numerusform>%n precisam de você</numerusform>
        </translation>
    </message>
    <message>
        <source>GEON Console: %1, %2</source>
        <translation>GEON Console: %1, %2</translation>
    </message>
    <message>
        <source>Muted until %1: hear sounds again</source>
        <translation>Sem som até %1: ouvir de novo</translation>
    </message>
</context>
<context>
    <name>geon::ui::Wall</name>
    <message>
        <source>Wall – GEON Console</source>
        <translation>Painel – GEON Console</translation>
    </message>
</context>
<context>
    <name>geon::ui::WallCards</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Calls that need you</source>
        <translation>Chamadas que precisam de você</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::WallGrid</name>
    <message numerus="yes">
        <source>%n live call(s)</source>
        <translation>
            <numerusform>%n chamada em curso</numerusform>
            <numerusform>%n chamadas em curso</numerusform>
        </translation>
    </message>
    <message>
        <source>No call is live</source>
        <translation>Nenhuma chamada em curso</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Precisa de você</translation>
    </message>
</context>
<context>
    <name>geon::ui::WallNumbers</name>
    <message>
        <source>ddd d MMM</source>
        <comment>a date on the wall: Mon 5 Jan</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Em curso</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Tocando</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Precisa de você</translation>
    </message>
    <message>
        <source>Ended today</source>
        <translation>Encerradas hoje</translation>
    </message>
    <message>
        <source>Cost today</source>
        <translation>Custo hoje</translation>
    </message>
    <message>
        <source>Median delay</source>
        <translation>Atraso mediano</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>geon::ui::WelcomePage</name>
    <message>
        <source>GEON Console</source>
        <translation>GEON Console</translation>
    </message>
    <message>
        <source>Watch, guide and correct the AI agents that answer your phone, while they speak.</source>
        <translation>Acompanhe, oriente e corrija os agentes de IA que atendem seu telefone enquanto eles falam.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Experimentar a demonstração</translation>
    </message>
    <message>
        <source>Connect Azure or OpenAI</source>
        <translation>Conectar Azure ou OpenAI</translation>
    </message>
    <message>
        <source>Simulated callers ring on this computer. No account, no telephone, nothing billed.</source>
        <translation>Clientes simulados ligam para este computador. Sem conta, sem telefone, sem cobrança.</translation>
    </message>
    <message>
        <source>Answer real calls on your own account. About five minutes with the keys at hand.</source>
        <translation>Atenda chamadas reais com a sua própria conta. Cerca de cinco minutos, com as chaves em mãos.</translation>
    </message>
</context>
<context>
    <name>geon::ui::WrapUpStrip</name>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Outcome of the call</source>
        <translation>Resultado da chamada</translation>
    </message>
    <message>
        <source>A note about the call</source>
        <translation>Uma nota sobre a chamada</translation>
    </message>
    <message>
        <source>Edit the agent&apos;s list of outcomes</source>
        <translation>Editar a lista de resultados do agente</translation>
    </message>
    <message>
        <source>No outcome</source>
        <translation>Sem resultado</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a key and the outcome it chooses</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 (key %2; press again to take it back)</source>
        <translation>%1 (tecla %2; pressione de novo para desfazer)</translation>
    </message>
    <message>
        <source>%1 (masked; what you write replaces it)</source>
        <translation>%1 (oculto; o que você escrever o substitui)</translation>
    </message>
    <message>
        <source>Outcome (required)</source>
        <translation>Resultado (obrigatório)</translation>
    </message>
    <message>
        <source>The agent has no list of outcomes yet: edit it on the right.</source>
        <translation>O agente ainda não tem lista de resultados: edite-a à direita.</translation>
    </message>
    <message>
        <source>outcome due</source>
        <translation>falta resultado</translation>
    </message>
    <message>
        <source>saved: %1</source>
        <translation>salvo: %1</translation>
    </message>
</context>
<context>
    <name>geon::webhooks::WebhookServer</name>
    <message>
        <source>TLS_CERTIFICATE and TLS_KEY go together: set both, or neither.</source>
        <translation>TLS_CERTIFICATE e TLS_KEY andam juntas: defina as duas ou nenhuma.</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1, porta %2</translation>
    </message>
    <message>
        <source>Another program listens on %1 already: stop it, or choose another number with PORT.</source>
        <translation>Outro programa já usa %1: encerre-o ou escolha outro número em PORT.</translation>
    </message>
    <message>
        <source>The system does not let this program listen on %1: choose a PORT of 1024 or more.</source>
        <translation>O sistema não permite que este programa use %1: escolha uma PORT a partir de 1024.</translation>
    </message>
    <message>
        <source>This machine has no address %1: set HOST to one of its own.</source>
        <translation>Esta máquina não tem o endereço %1: defina HOST com um dos endereços dela.</translation>
    </message>
    <message>
        <source>Cannot listen on %1: %2.</source>
        <translation>Não é possível usar %1: %2.</translation>
    </message>
</context>
</TS>
